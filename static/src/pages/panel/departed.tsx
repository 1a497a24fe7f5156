import type { PanelView } from '../../../../src/domain/views/panel';
import { goToSettings } from '../../bridge';
import { Button } from '../../components/button';

/** Who left cannot sign any more: what can be done about it. */
export function Departed({ view: { mine, epic } }: { view: PanelView }) {
  if (!mine.isProjectAdmin) {
    return <span class="role-note">No longer active: a project admin replaces them in the settings.</span>;
  }
  return (
    <span class="role-note">
      No longer active:{' '}
      <Button look="link" onClick={() => goToSettings(epic.projectKey)}>
        replace them in the settings
      </Button>
    </span>
  );
}

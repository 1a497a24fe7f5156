import type { JSX } from 'preact';
import type { ModuleView, PanelChange } from '../../web-api';
import { Failure } from '../components/feedback';
import { Icon } from '../components/icon';
import { requestLocal } from '../http/request';
import { useAction } from '../state/action';

interface AppsRowProps {
  issueKey: string;
  panels: ModuleView[];
  onChanged: () => Promise<void>;
}

/** The buttons of the app's panels that are not on this issue yet: Jira shows a panel only after its button. */
export function AppsRow({ issueKey, panels, onChanged }: AppsRowProps): JSX.Element | null {
  const { error, run } = useAction();
  const hidden = panels.filter((panel) => !panel.shown);
  if (hidden.length === 0) return null;
  const add = (moduleKey: string) =>
    run(async () => {
      await changePanel({ moduleKey, issueKey, shown: true });
      await onChanged();
    });
  return (
    <section class="apps-row" aria-label="Apps">
      <span class="muted">Apps</span>
      {hidden.map((panel) => (
        <button key={panel.key} type="button" class="button" onClick={() => add(panel.key)}>
          <Icon name="apps" />
          {panel.title}
        </button>
      ))}
      {error !== null && <Failure error={error} />}
    </section>
  );
}

/** Adds or removes a panel on an issue, or pins it to a project. */
export async function changePanel(change: PanelChange): Promise<void> {
  await requestLocal<null>('PUT', '/local/panels', change);
}

import type { JSX } from 'preact';
import type { ModuleView, PanelChange } from '../../web-api';
import { AppFrame } from '../components/app-frame';
import { Failure } from '../components/feedback';
import { mayAdminister } from '../jira/projects';
import { useAction } from '../state/action';
import { useLoad } from '../state/load';
import { changePanel } from './apps-row';
import type { IssuePlace } from './place';

interface PanelSectionProps {
  panel: ModuleView;
  projectKey: string;
  place: IssuePlace;
  /** Called after the panel was added, removed, pinned or unpinned. */
  onChanged: () => Promise<void>;
}

/** An issue panel of the app, with what Jira's panel menu offers. */
export function PanelSection({ panel, projectKey, place, onChanged }: PanelSectionProps): JSX.Element {
  const { error, run } = useAction();
  const [admin] = useLoad(projectKey, () => mayAdminister(projectKey));
  const mayPin = admin.status === 'ready' && admin.value;
  const moduleKey = panel.key;
  const change = (wanted: PanelChange) =>
    run(async () => {
      await changePanel(wanted);
      await onChanged();
    });
  const remove = () => change({ moduleKey, issueKey: place.issueKey, shown: false });
  return (
    <section class="issue-section panel-section">
      <div class="section-head">
        <h2>{panel.title}</h2>
        {mayPin && (
          <button
            type="button"
            class="link-button"
            aria-pressed={panel.pinned}
            onClick={() => change({ moduleKey, projectKey, pinned: !panel.pinned })}
          >
            Show for all work items
          </button>
        )}
        {!panel.pinned && (
          <button type="button" class="link-button" onClick={remove}>
            Remove
          </button>
        )}
      </div>
      {error !== null && <Failure error={error} />}
      <AppFrame
        module={panel}
        place={{ moduleKey, issueKey: place.issueKey }}
        edits={place.edits}
        onRefresh={place.onRefresh}
        onClose={remove}
      />
    </section>
  );
}

import type { JSX } from 'preact';
import { jira } from '../http/jira';
import type { ProjectDetail } from '../jira/projects';
import { useAction } from '../state/action';
import { showDone } from '../state/flags';
import { navigate } from '../state/router';
import { Failure } from './feedback';

interface ProjectStateProps {
  project: ProjectDetail;
  onChanged: () => Promise<void>;
}

/** Archives, deletes or restores a project; Jira refuses whoever does not administer it. */
export function ProjectState({ project, onChanged }: ProjectStateProps): JSX.Element {
  const { busy, error, run } = useAction();
  const path = `/project/${encodeURIComponent(project.key)}`;
  const restore = async () => {
    await jira('POST', `${path}/restore`);
    showDone(`${project.name} is back`);
    await onChanged();
  };
  const archive = async () => {
    await jira('POST', `${path}/archive`);
    showDone(`${project.name} is archived`);
    await onChanged();
  };
  const remove = async () => {
    await jira('DELETE', `${path}?enableUndo=true`);
    showDone(`${project.name} is in the recycle bin`, { text: 'Restore', onClick: () => void run(restore) });
    navigate('/');
  };
  return (
    <section class="issue-section">
      <h2>{project.archived ? 'This project is archived' : 'Take it out of use'}</h2>
      <div class="button-row">
        {project.archived ? (
          <button type="button" class="button" disabled={busy} onClick={() => void run(restore)}>
            Restore
          </button>
        ) : (
          <>
            <button type="button" class="button" disabled={busy} onClick={() => void run(archive)}>
              Archive
            </button>
            <button type="button" class="button" disabled={busy} onClick={() => void run(remove)}>
              Move to recycle bin
            </button>
          </>
        )}
      </div>
      {error !== null && <Failure error={error} />}
    </section>
  );
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MovedView, MoveRequest } from '../../web-api';
import { Failure, Loaded } from '../components/feedback';
import { Menu } from '../components/menu';
import { requestLocal } from '../http/request';
import type { IssueDetail } from '../jira/detail';
import { deleteIssue } from '../jira/edit';
import { listProjects } from '../jira/projects';
import { useAction } from '../state/action';
import { showDone } from '../state/flags';
import { useLoad } from '../state/load';
import { navigate } from '../state/router';

/** Moves the issue to another project, or deletes it. */
export function MoreActions({ issue }: { issue: IssueDetail }): JSX.Element {
  const [moving, setMoving] = useState(false);
  const { error, run } = useAction();
  const remove = () => {
    if (!confirm(`Delete ${issue.key} for good, with its sub-tasks?`)) return;
    void run(async () => {
      await deleteIssue(issue.key);
      showDone(`${issue.key} is deleted`);
      navigate(`/projects/${issue.projectKey}`);
    });
  };
  const choices = [
    { words: 'Move to another project…', choose: () => setMoving(true) },
    { words: 'Delete…', choose: remove },
  ];
  return (
    <>
      <Menu label="More" choices={choices} />
      {moving && <MoveForm issue={issue} close={() => setMoving(false)} />}
      {error !== null && <Failure error={error} />}
    </>
  );
}

function MoveForm({ issue, close }: { issue: IssueDetail; close: () => void }): JSX.Element {
  const [load] = useLoad('projects', listProjects);
  const { busy, error, run } = useAction();
  const move = (event: SubmitEvent) => {
    event.preventDefault();
    const projectKey = String(new FormData(event.currentTarget as HTMLFormElement).get('project'));
    void run(async () => {
      const request: MoveRequest = { issueKey: issue.key, projectKey };
      const { key } = await requestLocal<MovedView>('POST', '/local/move', request);
      showDone(`${issue.key} is ${key} now`);
      navigate(`/browse/${key}`);
    });
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  return (
    <form class="form-row" aria-label={`Move ${issue.key}`} onSubmit={move} onKeyDown={leave}>
      <Loaded load={load} what="projects">
        {(projects) => (
          <label>
            To project
            <select class="input" name="project">
              {projects
                .filter(({ key }) => key !== issue.projectKey)
                .map(({ key, name }) => (
                  <option key={key} value={key}>
                    {name}
                  </option>
                ))}
            </select>
          </label>
        )}
      </Loaded>
      <button type="submit" class="button button-primary" disabled={busy}>
        Move
      </button>
      <button type="button" class="button" onClick={close}>
        Cancel
      </button>
      {error !== null && <Failure error={error} />}
    </form>
  );
}

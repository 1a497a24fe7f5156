import type { JSX } from 'preact';
import { Loading } from '../components/feedback';
import { Person } from '../components/person';
import { ProjectSidebar } from '../components/project-sidebar';
import { ProjectState } from '../components/project-state';
import { getProject } from '../jira/projects';
import { useLoad } from '../state/load';
import { Workflow } from '../workflow/workflow';
import { NotSeen } from './not-seen';
import { Page } from './page';

/** The details of a project; the app's settings pages stand beside it in the side bar. */
export function ProjectSettingsPage({ projectKey }: { projectKey: string }): JSX.Element {
  const [load, reload] = useLoad(projectKey, () => getProject(projectKey));
  if (load.status === 'failed') return <NotSeen what="project" error={load.error} retry={reload} />;
  return (
    <Page title="Project settings" sidebar={<ProjectSidebar projectKey={projectKey} />}>
      {load.status === 'loading' ? (
        <Loading what="the project" />
      ) : (
        <>
          <dl class="fields">
            <div>
              <dt>Name</dt>
              <dd>{load.value.name}</dd>
            </div>
            <div>
              <dt>Key</dt>
              <dd>{load.value.key}</dd>
            </div>
            <div>
              <dt>Lead</dt>
              <dd>
                <Person person={load.value.lead} />
              </dd>
            </div>
          </dl>
          <Workflow projectKey={projectKey} />
          <ProjectState project={load.value} onChanged={reload} />
        </>
      )}
    </Page>
  );
}

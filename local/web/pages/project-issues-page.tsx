import type { JSX } from 'preact';
import { Empty, Loading } from '../components/feedback';
import { IssueList } from '../components/issue-list';
import { ProjectSidebar } from '../components/project-sidebar';
import { getProject, type ProjectDetail } from '../jira/projects';
import { jqlString } from '../jira/search';
import { useLoad } from '../state/load';
import { NotSeen } from './not-seen';
import { Page } from './page';

/** Epics (hierarchy level 1, whatever their name) first, then the other issues. */
export function ProjectIssuesPage({ projectKey }: { projectKey: string }): JSX.Element {
  const [load, reload] = useLoad(projectKey, () => getProject(projectKey));
  if (load.status === 'failed') return <NotSeen what="project" error={load.error} retry={reload} />;
  const title = load.status === 'ready' ? load.value.name : projectKey;
  return (
    <Page title={title} sidebar={<ProjectSidebar projectKey={projectKey} />}>
      {load.status === 'ready' ? <Lists project={load.value} /> : <Loading what="the project" />}
    </Page>
  );
}

function Lists({ project }: { project: ProjectDetail }): JSX.Element {
  const inProject = `project = ${jqlString(project.key)}`;
  const { epicTypes } = project;
  const ids = epicTypes.map((type) => type.id).join(', ');
  const others = epicTypes.length === 0 ? '' : ` AND issuetype not in (${ids})`;
  return (
    <>
      <h2>{epicTypes.map((type) => type.name).join(', ') || 'Epics'}</h2>
      {epicTypes.length === 0 ? (
        <Empty>This project has no issue type at the level of epics.</Empty>
      ) : (
        <IssueList
          key={`epics of ${project.key}`}
          jql={`${inProject} AND issuetype in (${ids}) ORDER BY key ASC`}
          caption="Epics"
          empty="No epics yet."
          selectable
        />
      )}
      <h2>Other issues</h2>
      <IssueList
        key={`others of ${project.key}`}
        jql={`${inProject}${others} ORDER BY key ASC`}
        caption="Other issues"
        empty="No other issues."
        selectable
      />
    </>
  );
}

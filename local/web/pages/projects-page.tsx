import type { JSX } from 'preact';
import { Empty, Loaded } from '../components/feedback';
import { Person } from '../components/person';
import { listProjects, type Project } from '../jira/projects';
import { useLoad } from '../state/load';
import { Link } from '../state/router';
import { useShell } from '../state/session';
import { LogIn } from './log-in';
import { Page } from './page';

export function ProjectsPage(): JSX.Element {
  const { acting } = useShell().session;
  const [load, reload] = useLoad('projects', listProjects);
  if (acting === null && load.status === 'ready' && load.value.length === 0) return <LogIn what="projects" />;
  return (
    <Page title="Projects">
      <Loaded load={load} what="projects" retry={reload}>
        {(projects) =>
          projects.length === 0 ? (
            <Empty>There is no project that you may see. Act as somebody else at the top of the page.</Empty>
          ) : (
            <ProjectTable projects={projects} />
          )
        }
      </Loaded>
    </Page>
  );
}

function ProjectTable({ projects }: { projects: Project[] }): JSX.Element {
  return (
    <table class="project-table">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Key</th>
          <th scope="col">Lead</th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <tr key={project.id}>
            <td>
              <Link to={`/projects/${project.key}`}>{project.name}</Link>
            </td>
            <td>{project.key}</td>
            <td>
              <Person person={project.lead} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { JSX } from 'preact';
import { Empty, Failure, Loaded } from '../components/feedback';
import { ProjectSidebar } from '../components/project-sidebar';
import { InlineEdit } from '../issue/inline-edit';
import { mayAdminister } from '../jira/projects';
import { changeVersion, listVersions, type Version } from '../jira/versions';
import { useAction } from '../state/action';
import { useLoad } from '../state/load';
import { useShell } from '../state/session';
import { NotSeen } from './not-seen';
import { Page } from './page';

/** The versions of a project; whoever administers it changes their dates and releases them. */
export function VersionsPage({ projectKey }: { projectKey: string }): JSX.Element {
  const [load, reload] = useLoad(projectKey, () => listVersions(projectKey));
  const [admin] = useLoad(projectKey, () => mayAdminister(projectKey));
  const mayChange = admin.status === 'ready' && admin.value;
  if (load.status === 'failed') return <NotSeen what="project" error={load.error} retry={reload} />;
  return (
    <Page title="Releases" sidebar={<ProjectSidebar projectKey={projectKey} />}>
      <Loaded load={load} what="versions">
        {(versions) =>
          versions.length === 0 ? (
            <Empty>This project has no versions.</Empty>
          ) : (
            <table class="project-table">
              <thead>
                <tr>
                  <th scope="col">Version</th>
                  <th scope="col">Status</th>
                  <th scope="col">Release date</th>
                </tr>
              </thead>
              <tbody>
                {versions.map((version) => (
                  <Row key={version.id} version={version} mayChange={mayChange} onChanged={reload} />
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </Page>
  );
}

interface RowProps {
  version: Version;
  mayChange: boolean;
  onChanged: () => Promise<void>;
}

function Row({ version, mayChange, onChanged }: RowProps): JSX.Element {
  const { format } = useShell();
  const { busy, error, run } = useAction();
  const { id, name, releaseDate, released, archived } = version;
  const change = async (wanted: Partial<Omit<Version, 'id'>>) => {
    await changeVersion(id, wanted);
    await onChanged();
  };
  const label = `release date of ${name}`;
  const date =
    releaseDate === null ? <span class="muted">None</span> : <span>{format.day(releaseDate)}</span>;
  const control = () => (
    <input class="input" type="date" name="value" aria-label={label} defaultValue={releaseDate ?? ''} />
  );
  const save = (day: string) => change({ releaseDate: day === '' ? null : day });
  return (
    <tr>
      <td>{name}</td>
      <td>
        {archived ? 'Archived' : released ? 'Released' : 'Unreleased'}{' '}
        {mayChange && !archived && (
          <button
            type="button"
            class="link-button"
            disabled={busy}
            aria-label={`${released ? 'Unrelease' : 'Release'} ${name}`}
            onClick={() => void run(() => change({ released: !released }))}
          >
            {released ? 'Unrelease' : 'Release'}
          </button>
        )}
        {error !== null && <Failure error={error} />}
      </td>
      <td>
        {mayChange ? (
          <InlineEdit label={label} control={control} save={save}>
            {date}
          </InlineEdit>
        ) : (
          date
        )}
      </td>
    </tr>
  );
}

import { useState } from 'preact/hooks';
import { callSettings } from '../../../bridge';
import { Button } from '../../../components/button';
import { Field, TextInput } from '../../../components/field';
import { SectionMessage } from '../../../components/section-message';
import { Skeleton } from '../../../components/skeleton';
import { FailureMessage } from '../failure-message';
import { useCall } from '../use-call';
import type { Settings } from '../use-settings';
import { type FoundProject, type Projects, useProjects } from './use-projects';

/** The projects to copy from: found by name or key, copied with one click. */
export function CopyChoice({ settings, projectId }: { settings: Settings; projectId: string }) {
  const [query, setQuery] = useState('');
  const [copying, setCopying] = useState<string | null>(null);
  const projects = useProjects(query.trim(), projectId);
  const { isBusy, failure, run } = useCall();

  const copy = ({ id, name }: FoundProject) => {
    setCopying(id);
    void run(
      () => callSettings('copyFrom', { projectId: id }),
      (copied) => settings.copy(name, copied),
    );
  };
  return (
    <div class="copy-choice">
      <Field label="Find a project that you administer">
        {(control) => (
          <TextInput
            {...control}
            type="search"
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setQuery('')}
          />
        )}
      </Field>
      <ul class="projects" aria-label="Projects" hidden={projects.found.length === 0}>
        {projects.found.map((project) => (
          <li key={project.id}>
            <span>
              {project.name} <span class="subtlest">{project.key}</span>
            </span>
            <Button
              look="subtle"
              loading={isBusy && copying === project.id}
              aria-label={`Copy: ${project.name}`}
              onClick={() => copy(project)}
            >
              Copy
            </Button>
          </li>
        ))}
      </ul>
      <Listing projects={projects} query={query.trim()} />
      <FailureMessage failure={failure} />
    </div>
  );
}

/** What there is to say about the list itself. */
function Listing({ projects, query }: { projects: Projects; query: string }) {
  const { found, state, hasMore, readMore } = projects;
  return (
    <div role="status">
      {state === 'reading' && found.length === 0 && <Skeleton lines={2} />}
      {state === 'failed' && (
        <SectionMessage
          tone="warning"
          actions={
            <Button look="link" onClick={readMore}>
              Try again
            </Button>
          }
        >
          Jira did not list your projects.
        </SectionMessage>
      )}
      {state === 'read' && found.length === 0 && !hasMore && (
        <p class="subtle">
          {query === '' ? 'You administer no other project.' : `No project of yours fits “${query}”.`}
        </p>
      )}
      {hasMore && state !== 'failed' && (
        <Button look="link" loading={state === 'reading'} onClick={readMore}>
          Show more projects
        </Button>
      )}
    </div>
  );
}

import { FIX_VERSIONS } from '../../../../../src/domain/date-field';
import type { JiraField } from '../../../../../src/domain/settings';
import { Field } from '../../../components/field';
import type { Draft } from '../draft/draft';
import { sameField } from '../draft/merge-drafts';
import { dateFieldName } from '../draft/saved-text';
import { Rare } from '../rare';
import type { Settings } from '../use-settings';
import { Theirs } from './theirs';

interface DateFieldProps {
  settings: Settings;
  draft: Draft;
  /** Fields of the site that hold a date. */
  known: readonly JiraField[];
}

/** In which field of the epic the date is that both sign. */
export function DateField({ settings, draft, known }: DateFieldProps) {
  const { theirs, change } = settings;
  const { source } = draft;
  const isGone = !known.some(({ id }) => id === source);
  const name = dateFieldName(source, known);
  return (
    <Rare
      label={`The date is in the field: ${name}`}
      opens={theirs !== null && !sameField('source', draft, theirs)}
    >
      {() => (
        <>
          <Field label="Field that holds the date" hint={hintFor(source)}>
            {(control) => (
              <select
                {...control}
                class="input select"
                value={source}
                onChange={(event) => change({ source: event.currentTarget.value })}
              >
                {isGone && <option value={source}>{`${name} (not found in Jira)`}</option>}
                {known.map((field) => (
                  <option key={field.id} value={field.id}>
                    {field.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Theirs settings={settings} field="source" />
        </>
      )}
    </Rare>
  );
}

function hintFor(source: string): string {
  const releases = 'The date of an epic is the latest release date of its fix versions. ';
  return `${source === FIX_VERSIONS ? releases : ''}The same day in another field is another date, which is signed anew.`;
}

import type { Choices, NamedThing } from '../../../../../src/domain/views/settings';
import { Checkbox } from '../../../components/forms/checkbox';
import type { Draft } from '../draft/draft';
import { Theirs } from '../form/theirs';
import type { Settings } from '../use-settings';

interface DroppedChoicesProps {
  settings: Settings;
  draft: Draft;
  choices: Choices;
}

const KINDS = [
  { field: 'droppedStatuses', kind: 'statuses', title: 'Statuses of epics', one: 'Status' },
  { field: 'droppedResolutions', kind: 'resolutions', title: 'Resolutions', one: 'Resolution' },
] as const;

/** Every status and every resolution, to be ticked. */
export function DroppedChoices({ settings, draft, choices }: DroppedChoicesProps) {
  return (
    <div class="pair">
      {KINDS.map(({ field, kind, title, one }) => (
        <fieldset key={field} class="ticks">
          <legend>
            <h3>{title}</h3>
          </legend>
          {withDeleted(choices[kind], draft[field], one).map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={draft[field].includes(id)}
              onChange={(isIn) =>
                settings.change({
                  [field]: isIn ? [...draft[field], id] : draft[field].filter((each) => each !== id),
                })
              }
            />
          ))}
          <Theirs settings={settings} field={field} />
        </fieldset>
      ))}
    </div>
  );
}

/** Also what Jira does not have any more, so that it can be unticked. */
function withDeleted(known: readonly NamedThing[], chosen: readonly string[], one: string): NamedThing[] {
  const gone = chosen.filter((id) => !known.some((each) => each.id === id));
  return [...known, ...gone.map((id) => ({ id, name: `${one} ${id} (deleted in Jira)` }))];
}

import { formatList } from '../../../../../src/domain/format';
import type { Choices, NamedThing } from '../../../../../src/domain/views/settings';
import { Button } from '../../../components/button';
import { useWords } from '../../../page';
import type { Draft } from '../draft/draft';
import { isTheirs } from '../draft/merge-drafts';
import { Group } from '../form/group';
import { Rare } from '../rare';
import { useFocusNext } from '../use-focus-next';
import type { Settings } from '../use-settings';
import { DroppedChoices } from './dropped-choices';
import { looksDropped } from './looks-dropped';

interface DroppedFieldsetProps {
  settings: Settings;
  draft: Draft;
  choices: Choices;
}

/** By what Jira says that an epic will not be built, so that no date is owed for it. */
export function DroppedFieldset({ settings, draft, choices }: DroppedFieldsetProps) {
  const words = useWords();
  const [within, focusNext] = useFocusNext<HTMLDivElement>();
  const { change, theirs } = settings;
  const chosen = [
    ...namesOf(draft.droppedStatuses, choices.statuses, 'Status'),
    ...namesOf(draft.droppedResolutions, choices.resolutions, 'Resolution'),
  ];
  const statuses = suggested(choices.statuses, draft.droppedStatuses);
  const resolutions = suggested(choices.resolutions, draft.droppedResolutions);
  const suggestions = oncePerName([...statuses, ...resolutions].map(({ name }) => name));
  if (choices.statuses.length + choices.resolutions.length + chosen.length === 0) return null;

  const confirm = () => {
    change({
      droppedStatuses: [...draft.droppedStatuses, ...statuses.map(({ id }) => id)],
      droppedResolutions: [...draft.droppedResolutions, ...resolutions.map(({ id }) => id)],
    });
    focusNext('.disclosure-trigger');
  };
  return (
    <Group
      title="Epics that will not be built"
      hint="No date is owed for an epic that has one of these statuses or resolutions."
    >
      <div class="dropped" ref={within}>
        {suggestions.length > 0 && (
          <p class="suggested">
            <span>Suggested: {formatList(suggestions, words)}</span>
            <Button onClick={confirm}>Confirm</Button>
          </p>
        )}
        <Rare
          label={`Statuses and resolutions: ${chosen.length > 0 ? formatList(oncePerName(chosen), words) : 'none chosen'}`}
          opens={isTheirs('droppedStatuses', theirs) || isTheirs('droppedResolutions', theirs)}
        >
          {() => <DroppedChoices settings={settings} draft={draft} choices={choices} />}
        </Rare>
      </div>
    </Group>
  );
}

function suggested(things: readonly NamedThing[], chosen: readonly string[]): NamedThing[] {
  return things.filter(({ id, name }) => !chosen.includes(id) && looksDropped(name));
}

function namesOf(ids: readonly string[], known: readonly NamedThing[], kind: string): string[] {
  return ids.map((id) => known.find((each) => each.id === id)?.name ?? `${kind} ${id}`);
}

/** A status and a resolution are often called the same, but for a capital letter. */
function oncePerName(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [name.toLocaleLowerCase(), name])).values()];
}

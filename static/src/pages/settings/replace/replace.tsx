import { everybodyNamed } from '../../../../../src/domain/owners';
import type { AccountId } from '../../../../../src/domain/roles';
import type { SettingsView } from '../../../../../src/domain/views/settings';
import { useWords } from '../../../page';
import { Rare } from '../rare';
import type { Settings } from '../use-settings';
import { ReplaceForm } from './replace-form';

/** Somebody whom a click elsewhere on the page wants replaced. */
export interface Asked {
  person: AccountId;
  /** Another click is another number. */
  number: number;
}

interface ReplaceProps {
  settings: Settings;
  view: SettingsView;
  asked: Asked | null;
}

/** Puts one person in another's place, wherever this project names them. */
export function Replace({ settings, view, asked }: ReplaceProps) {
  const words = useWords();
  const departed = (settings.finding.found?.departed ?? []).map(({ person }) => person);
  const others = everybodyNamed(view.settings)
    .filter((person) => !departed.includes(person))
    .sort((a, b) => words.name(a).localeCompare(words.name(b)));
  return (
    <Rare label="Replace one person with another" opens={asked?.number ?? false}>
      {() => (
        <ReplaceForm
          settings={settings}
          view={view}
          people={[...departed, ...others]}
          asked={asked?.person ?? null}
        />
      )}
    </Rare>
  );
}

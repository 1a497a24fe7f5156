import { DEFAULT_OWNERS, DEFAULT_PLACES } from '../../../../../src/domain/answer-field';
import { DECISIONS } from '../../../../../src/domain/decisions';
import type { SettingsView } from '../../../../../src/domain/views/settings';
import { decisionName } from '../../../../../src/domain/words/decision';
import { lazily } from '../../../components/lazily';
import { FieldsAwaited } from '../awaited';
import { type Draft, ownerKey, placesOf } from '../draft/draft';
import { isTheirs } from '../draft/merge-drafts';
import { Rare } from '../rare';
import type { Settings } from '../use-settings';

const DecisionFields = lazily(() => import('./decision-fields').then((part) => part.DecisionFields));

interface DecisionsPartProps {
  settings: Settings;
  draft: Draft;
  view: SettingsView;
}

/** Where each decision's answer lives, and whose it is. */
export function DecisionsPart({ settings, draft, view }: DecisionsPartProps) {
  const { theirs, finding } = settings;
  const fields = finding.found?.fields;
  const places = placesOf(draft);
  const changed = DECISIONS.filter(
    (decision) =>
      places[decision]?.id !== DEFAULT_PLACES[decision]?.id ||
      (decision !== 'when' && draft[ownerKey(decision)] !== DEFAULT_OWNERS[decision]),
  );
  const isGone = DECISIONS.some((decision) => {
    const field = places[decision];
    return fields && field?.id.startsWith('customfield_') && !fields.some(({ id }) => id === field.id);
  });
  const hasConflict = DECISIONS.some(
    (decision) => isTheirs(decision, theirs) || (decision !== 'when' && isTheirs(ownerKey(decision), theirs)),
  );
  const text =
    changed.length > 0
      ? changed.map((decision) => `${decisionName(decision)} changed`).join(', ')
      : 'as usual';
  return (
    <Rare label={`Where the five answers are, and whose they are: ${text}`} opens={hasConflict || isGone}>
      {() =>
        fields ? (
          <DecisionFields settings={settings} draft={draft} fields={fields} epicTypes={view.epicTypes} />
        ) : (
          <FieldsAwaited finding={finding} />
        )
      }
    </Rare>
  );
}

import { sameValue, type Value } from '../agreement';
import type { Period } from '../calendar';
import { type Capacity, capacitiesOf } from '../capacity';
import { type Act, advance, type Change } from '../change';
import { agreedOn } from '../evaluate';
import { isClosed } from '../phase';
import type { EpicRecord } from '../record';
import { accept, type Outcome, type Refusal, refuse } from '../refusal';
import { holdersOf } from '../settings';
import { addedBy } from '../signoffs';
import type { Suggestion } from '../suggestion';
import { inCapacities, notOwner, type SignSituation } from './sign';

/** The open suggestion that somebody may accept, as who they are; or why they may not. */
export function acceptable(
  { record, settings, phase }: Pick<SignSituation, 'record' | 'settings' | 'phase'>,
  by: string,
  id: string,
): Outcome<{ suggestion: Suggestion; capacities: Capacity[] }> {
  const suggestion = record.suggestions.find((each) => each.id === id);
  if (!suggestion || suggestion.end !== null) return refuse({ code: 'suggestion-over' });
  const proposer = suggestion.for ?? suggestion.by;
  const { holders } = record.agreement;
  if (!holdersOf(suggestion.role, holders, settings).includes(proposer)) {
    return refuse({ code: 'suggestion-over' });
  }
  if (isClosed(phase)) return refuse({ code: 'done' });
  const mine = capacitiesOf(by, holders, settings);
  if (mine.length === 0) return refuse(notOwner(record.agreement, settings));
  const capacities = mine.filter(({ role }) => role !== suggestion.role);
  if (suggestion.by === by || capacities.length === 0) return refuse({ code: 'other-side-accepts' });
  return accept({ suggestion, capacities });
}

/**
 * Accepts a suggestion once Jira shows the date that it suggests: who suggested it and who accepts it have both signed.
 */
export function acceptSuggestion(
  situation: SignSituation,
  act: Act,
  accepting: { suggestion: string; period: Period; setDate: boolean },
): Outcome<Change> {
  const { record, settings, jira } = situation;
  const may = acceptable(situation, act.by, accepting.suggestion);
  if (!may.ok) return may;
  const { suggestion, capacities } = may.result;
  const suggested: Value = { ...suggestion.value, canonical: suggestion.suggests };
  if (!jira || !sameValue(jira, suggested)) return refuse(dateMoved(suggested, jira));
  const { by, role } = suggestion;
  const owner = suggestion.for === undefined ? {} : { for: suggestion.for };
  const what = {
    kind: 'accepted' as const,
    suggestion: suggestion.id,
    ...inCapacities(capacities),
    proposer: { person: by, role, ...owner },
    value: jira,
    period: accepting.period,
    agreed: null,
    ...(accepting.setDate ? { setDate: true } : {}),
  };
  const agreed = agreedOn(jira, withAdded(record, act, what), settings);
  return accept(advance(record, act, { ...what, agreed }));
}

function withAdded({ agreement }: EpicRecord, act: Act, what: Parameters<typeof addedBy>[2]) {
  const added = addedBy({ agreement }, act, what);
  return { ...agreement, counter: null, signoffs: [...agreement.signoffs, ...added] };
}

function dateMoved(yours: Value, jira: Value | null): Refusal {
  return { code: 'date-moved', yours, jira };
}

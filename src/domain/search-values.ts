import type { Agreement } from './agreement';
import { type Day, dayIn, lastDay } from './calendar';
import { type Evaluation, evaluate, type State } from './evaluate';
import type { EpicFacts } from './facts';
import { isFormer } from './personal-data';
import type { AccountId } from './roles';
import type { ProjectSettings } from './settings';

/**
 * What Jira's own search knows an epic's date by. They lie on the issue beside the seal, where whoever may edit it can
 * alter them: pages decide nothing from them, and the next look puts them right. What is not there is empty to Jira.
 */
export interface SearchValues {
  dateState: State;
  dateWaitingOn: AccountId[];
  /** The last day of what was agreed last, and of what was agreed first or is measured from since. */
  agreedDate?: Day;
  firstAgreedDate?: Day;
  /** When it was agreed last, by the project's calendar. */
  agreedOn?: Day;
  dateSlipDays?: number;
  epicPm: AccountId[];
  epicEm: AccountId[];
}

export function searchValues(
  { value, phase, isFieldGone }: Pick<EpicFacts, 'value' | 'phase' | 'isFieldGone'>,
  agreement: Agreement,
  settings: ProjectSettings,
): SearchValues {
  // No value depends on the day.
  const evaluation = evaluate({ value, phase, isFieldGone, agreement, settings, today: '0001-01-01' });
  const { state, turn, roles, firstAgreed, lastAgreed, slip } = evaluation;
  return {
    dateState: state,
    dateWaitingOn: (turn?.people ?? []).filter(isKnown),
    ...(lastAgreed && { agreedDate: lastDay(lastAgreed.on), agreedOn: dayIn(settings.zone, lastAgreed.at) }),
    ...(firstAgreed && { firstAgreedDate: lastDay(firstAgreed.on) }),
    ...(slip !== null && { dateSlipDays: slip }),
    epicPm: peopleOf(roles.pm),
    epicEm: peopleOf(roles.em),
  };
}

function peopleOf({ holders }: Evaluation['roles']['pm']): AccountId[] {
  return holders.map(({ person }) => person).filter(isKnown);
}

/** Jira takes no pseudonym where it looks for a person. */
function isKnown(person: AccountId): boolean {
  return !isFormer(person);
}

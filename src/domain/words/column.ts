import type { Evaluation } from '../evaluate';
import type { Role } from '../roles';
import { STATE_WORD, stateWord } from './date';
import { OWNER_WORD } from './words';

/** How the column is called in Jira: the name that the manifest gives it. */
export const COLUMN_NAME = 'Date sign-off';

/**
 * What Jira's column says of a date. Jira compares it as a whole, so that few phrases are better than exact ones: no
 * days, no names, and nothing that changes with the day alone. A slip is told all the same: an agreed date that is not
 * the first one must not look like one that is.
 */
export function columnWords(
  evaluation: Pick<Evaluation, 'state' | 'change' | 'turn' | 'slip' | 'baseline'>,
): string {
  const { state, turn, slip, baseline } = evaluation;
  if (state === 'part-signed' && turn) return `Waiting on ${waitedOn(turn.roles)}`;
  if (state !== 'agreed' || slip === null || slip === 0) return stateWord(evaluation);
  const from = baseline === 1 ? 'first' : 'baseline';
  return `${STATE_WORD.agreed}, ${slip > 0 ? 'later' : 'earlier'} than ${from}`;
}

function waitedOn([role, other]: readonly Role[]): string {
  return role === undefined || other !== undefined ? OWNER_WORD.shared : `the ${OWNER_WORD[role]}`;
}

/** Why Jira's column says nothing of some epics, or not the newest: the status that Jira answered with. */
export function columnProblemSentence({ status, epics }: { status: number; epics: number }): string {
  const where = epics === 1 ? '1 epic' : `${epics} epics`;
  return `Jira did not let the app write “${COLUMN_NAME}” on ${where}: ${why(status)}. The sign-offs and the report are not affected. It is tried again when such an epic changes or is opened, else within a day.`;
}

function why(status: number): string {
  if (status === 403) return 'the app may not change these epics (permissions, or the project is archived)';
  if (status === 404) return 'it does not know the field, which comes with an update of the app';
  return `it answered ${status}`;
}

import type { Day } from '../calendar';
import type { ReportRow } from '../report/row';
import { firstAgreedSentence, near, STATE_WORD, stateSentence } from './date';
import type { Words } from './words';

/** What a lane of the roadmap draws: "9 Apr · Changed since agreed · First agreed 26 Mar · slip 14 days · Overdue". */
export function laneSentence({ facts, evaluation }: ReportRow, words: Words): string {
  const { state, overdue } = evaluation;
  const told = [
    facts.value && near(facts.value.canonical, words),
    !facts.value && state !== 'no-date' && STATE_WORD['no-date'],
    stateSentence(evaluation, words),
    firstAgreedSentence(evaluation, words),
    overdue && 'Overdue',
  ];
  return told.filter((part) => typeof part === 'string').join(' · ');
}

/** Names the month of a day: "Apr". */
export function monthNames({ locale }: Words): (day: Day) => string {
  const names = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  return (day) => names.format(Date.parse(`${day}T00:00:00Z`));
}

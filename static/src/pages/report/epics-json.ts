import { dayIn } from '../../../../src/domain/calendar';
import { waitedName, waitingOn } from '../../../../src/domain/words/waiting';
import type { Words } from '../../../../src/domain/words/words';
import { type CsvGroup, holderNames, movedCells, signedBy, suggestedDate } from './csv-table';

/** The listed rows for programs: states by their names in Jira's search, days as ISO 8601 writes them, null for nothing. */
export function epicsJson(groups: readonly CsvGroup[], viewer: Words, siteUrl: string): string {
  // Others read it: nobody in it is "you".
  const words = { ...viewer, me: '' };
  const epics = groups.flatMap(({ title, rows }) =>
    rows.map(({ facts, evaluation, move }) => {
      const [days, by, on] = movedCells(move, words);
      return {
        group: title,
        key: facts.key,
        summary: facts.summary,
        link: `${siteUrl}/browse/${facts.key}`,
        status: facts.statusName,
        priority: facts.priority,
        goal: facts.goal,
        date: facts.value?.canonical ?? facts.written,
        overdue: evaluation.overdue,
        state: evaluation.state,
        suggestedDate: suggestedDate(evaluation),
        waitingOn: waitingOn(evaluation).map((each) => waitedName(each, words)),
        pm: holderNames(evaluation.roles.pm.holders, words),
        pmSigned: signedBy(evaluation.roles.pm.holders, words),
        em: holderNames(evaluation.roles.em.holders, words),
        emSigned: signedBy(evaluation.roles.em.holders, words),
        firstAgreed: evaluation.firstAgreed?.on ?? null,
        baseline: evaluation.firstAgreed && evaluation.baseline,
        lastAgreed: evaluation.lastAgreed?.on ?? null,
        slipDays: evaluation.slip,
        movedDays: days,
        movedBy: by,
        movedOn: on,
        done: facts.doneAt === null ? null : dayIn(words.timeZone, facts.doneAt),
      };
    }),
  );
  return `${JSON.stringify({ today: words.today, epics }, null, 1)}\n`;
}

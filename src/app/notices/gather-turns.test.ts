import { newRecord } from '../../domain/record';
import { DEFAULT_SETTINGS } from '../../domain/settings';
import { judgeRows, type WaitingEpic } from './gather-turns';
import type { TurnRow } from './ports';

const row: TurnRow = {
  person: 'ben',
  issueId: '7',
  projectId: '1',
  rev: 1,
  since: 0,
  told: null,
  untold: true,
  notBefore: null,
};

/** An epic that is done, so that nobody's turn it is; its record has it as waiting on these people. */
function done(waitedOn: string[] | null): WaitingEpic {
  return {
    issue: { id: '7', key: 'SHOP-7', fields: {} },
    facts: {
      id: '7',
      key: 'SHOP-7',
      summary: '',
      value: { source: 'duedate', canonical: '2027-04-02' },
      phase: 'done',
      statusName: '',
      doneAt: null,
      written: null,
      isFieldGone: false,
      priority: null,
      phaseSince: null,
      components: [],
      people: {},
      goal: null,
    },
    level: 1,
    project: { id: '1', key: 'SHOP', name: 'Shop', type: 'software' },
    record: waitedOn && { ...newRecord('1', 'epoch'), waitedOn },
    settings: DEFAULT_SETTINGS,
  };
}

test.each([
  ['is over where the epic has no record', [['7', done(null)]], [], true],
  ['is over where the record does not name the person', [['7', done(['priya'])]], [], true],
  ['is left to whoever follows the epic where it does', [['7', done(['priya', 'ben'])]], [], false],
  ['is over where the epic is gone', [], ['7'], true],
  ['is left alone where the epic could not be seen', [], [], false],
] as const)('a turn that is not true %s', (_name, epics, gone, isOver) => {
  const judged = judgeRows([row], { epics: new Map(epics), gone: new Set(gone) }, '2027-02-03', 'ben');
  expect(judged).toEqual({ turns: [], over: isOver ? [row] : [] });
});

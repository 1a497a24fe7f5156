import * as fc from 'fast-check';
import type { EpicRecord } from '../record';
import { act, due, Epic, epoch } from '../testing/epic';
import { answer } from './answer';
import { acceptBaseline, askBaseline, keepBaseline } from './baseline';
import { takeBackSuggestion } from './suggest';
import { undo } from './undo';
import { withdraw } from './withdraw';

const STORY = { id: '21', key: 'SHOP-21' };
const DATES = ['2027-04-02', '2027-04-09', '2027-04-16'] as const;

/** What two owners may do, each to the epic as it is then; most of it is often refused. */
const ACTIONS = {
  sign: (epic, by) => epic.sign(by),
  'sign the quarter': (epic, by) => epic.sign(by, '2027-Q2'),
  withdraw: (epic, by) =>
    epic.take(withdraw(epic.record, act(by), { source: 'duedate', period: epic.jira.canonical }, epoch())),
  suggest: (epic, by, date) => epic.suggest(by, date),
  'suggest less': (epic, by) => epic.suggest(by, null, { without: [STORY] }),
  accept(epic, by) {
    const { jira } = epic;
    const open = epic.record.suggestions.find(({ end }) => end === null);
    if (open) epic.jira = due(open.suggests);
    const came = epic.accept(by);
    if (came !== 'ok') epic.jira = jira;
    return came;
  },
  'take back': (epic, by) => epic.take(takeBackSuggestion(epic.record, act(by), epic.open ?? '')),
  'ask for a baseline': (epic, by) =>
    epic.take(askBaseline(epic.situation, act(by), { on: epic.now.agreedOn ?? '', text: 'It grew' })),
  'accept the baseline': (epic, by) =>
    epic.take(acceptBaseline(epic.situation, act(by), { on: epic.now.ask?.on ?? '' })),
  'keep the baseline': (epic, by) => epic.take(keepBaseline(epic.record, epic.settings, act(by))),
  write: (epic, by, date) => write(epic, by, `By ${date}`),
  clear: (epic, by) => write(epic, by, ''),
} satisfies Record<string, (epic: Epic, by: string, date: string) => string>;

function write(epic: Epic, by: string, text: string): string {
  const { record, settings } = epic;
  const given = { decision: 'why' as const, text, rev: record.rev };
  return epic.take(answer(record, settings, act(by), given, epoch()));
}

const who = fc.constantFrom('ben', 'priya');
const date = fc.constantFrom(...DATES);
const done = fc.record({
  by: who,
  what: fc.constantFrom(...(Object.keys(ACTIONS) as (keyof typeof ACTIONS)[])),
  date,
});
const moved = fc.record({ what: fc.constant('move' as const), date });

/** What of a record undo has to do with, whatever order sign-offs are kept in. */
function partOf({ agreement, suggestions, toMoveOut, formerBaselines, askText, answers }: EpicRecord) {
  const signoffs = [...agreement.signoffs].sort((a, b) => a.at - b.at || a.role.localeCompare(b.role));
  const why = answers.why?.text;
  return { agreement: { ...agreement, signoffs }, suggestions, toMoveOut, formerBaselines, askText, why };
}

test('undone at once, everything is as it was, but for a date that was set with it', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 9, arbitrary: done }, moved), { maxLength: 25 }), (steps) => {
      const epic = new Epic();
      for (const step of steps) {
        if (step.what === 'move') {
          epic.move(step.date);
          continue;
        }
        const { record, jira } = epic;
        const isDone = ACTIONS[step.what](epic, step.by, step.date) === 'ok';
        const action = epic.record.actions.at(-1);
        if (!isDone || !action?.undo || epic.jira !== jira) continue;
        const undone = undo(epic.record, epic.settings, act(step.by), action.id, epoch());
        if (!undone.ok) throw new Error(`${step.what}: ${undone.refusal.code}`);
        expect(partOf(undone.result.record)).toEqual(partOf(record));
      }
    }),
    { numRuns: 300 },
  );
});

test('whatever is undone late, the record is one that could have come about without it', () => {
  const undoing = fc.record({ by: who, what: fc.constant('undo' as const), back: fc.nat(4) });
  const step = fc.oneof({ weight: 9, arbitrary: done }, { weight: 5, arbitrary: undoing }, moved);
  fc.assert(
    fc.property(fc.array(step, { minLength: 6, maxLength: 25 }), (steps) => {
      const epic = new Epic();
      for (const step of steps) {
        if (step.what === 'move') epic.move(step.date);
        else if (step.what === 'undo') {
          const mine = epic.record.actions.filter(({ by, undo: note }) => by === step.by && note);
          const { id } = mine.at(-1 - step.back) ?? { id: '' };
          epic.take(undo(epic.record, epic.settings, act(step.by), id, epoch()));
        } else ACTIONS[step.what](epic, step.by, step.date);
        const { agreement, suggestions, toMoveOut, formerBaselines, askText } = epic.record;
        const open = suggestions.filter(({ end }) => end === null);
        expect(open).toHaveLength(agreement.counter ? 1 : 0);
        expect(open).toEqual(agreement.counter ? suggestions.slice(-1) : []);
        const isLess = suggestions.some(({ end, without }) => end === 'accepted' && without.length > 0);
        if (toMoveOut.length > 0 && suggestions.length < 8) expect(isLess).toBe(true);
        expect(formerBaselines).toHaveLength(agreement.baseline - 1);
        expect(askText !== '').toBe(agreement.ask !== null);
        expect(agreement.lastAgreed === null).toBe(agreement.firstAgreed === null);
      }
    }),
    { numRuns: 300 },
  );
});

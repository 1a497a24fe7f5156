import { advance } from '../change';
import { type EpicRecord, newRecord } from '../record';
import type { Outcome } from '../refusal';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../settings';
import { due, Epic } from '../testing/epic';
import { answer } from './answer';
import { acceptBaseline, askBaseline, keepBaseline } from './baseline';
import { claim, setHolders } from './holders';
import { sign } from './sign';
import { takeBackSuggestion } from './suggest';
import { undo } from './undo';

const settings: ProjectSettings = {
  ...DEFAULT_SETTINGS,
  roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['ben'] } },
};
const act = (by: string, at: number) => ({ by, at, actionId: `action-${at}` });

function done(outcome: Outcome<{ record: EpicRecord }>): EpicRecord {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.result.record;
}

function signed(record: EpicRecord, by: string, at: number, date: string): EpicRecord {
  const jira = { source: 'duedate', canonical: date };
  const situation = { record, settings, jira, phase: 'todo' as const, today: '2027-02-03' };
  return done(sign(situation, act(by, at), { value: jira, period: date }));
}

test('an agreement that another was built on is not undone: the first agreed date stays', () => {
  let record = signed(newRecord('10000', 'epoch-0'), 'ben', 1, '2027-04-02');
  record = signed(record, 'priya', 2, '2027-04-02');
  record = signed(record, 'ben', 3, '2027-04-09');
  record = signed(record, 'priya', 4, '2027-04-09');
  expect(undo(record, settings, act('priya', 5), 'action-2', 'epoch-1')).toMatchObject({
    refusal: { code: 'undo-overtaken' },
  });
  expect(done(undo(record, settings, act('priya', 6), 'action-4', 'epoch-1')).agreement).toMatchObject({
    firstAgreed: { on: '2027-04-02' },
    lastAgreed: { on: '2027-04-02' },
  });
});

test('undoing a claim leaves the role as it was: empty on this epic, and open to the next', () => {
  const start = newRecord('10000', 'epoch-0');
  const left = done(
    setHolders(start, settings, act('ben', 1), { role: 'em', people: [], active: [] }, false, 'epoch-1'),
  );
  const claimed = done(claim(left, settings, act('dana', 2), 'em', true, 'epoch-2'));
  expect(claimed.agreement.successions).toEqual([{ role: 'em', from: 'ben', to: 'dana' }]);
  const undone = done(undo(claimed, settings, act('dana', 3), 'action-2', 'epoch-3'));
  expect(undone.agreement).toEqual(left.agreement);
});

describe('undoing', () => {
  const undoLast = (epic: Epic, by: string) => {
    const last = epic.record.actions.at(-1);
    return epic.take(
      undo(epic.record, epic.settings, act(by, (last?.at ?? 0) + 1), last?.id ?? '', 'epoch-9'),
    );
  };
  const STORY = { id: '21', key: 'SHOP-21' };

  test('the acceptance of a smaller scope: the suggestion is open again, and nothing is to leave the epic', () => {
    const epic = new Epic();
    epic.sign('priya');
    epic.suggest('ben', null, { without: [STORY] });
    const before = epic.record;
    epic.accept('priya');
    expect(epic.now.state).toBe('agreed');
    expect(undoLast(epic, 'priya')).toBe('ok');
    const { agreement, suggestions, toMoveOut, epoch } = epic.record;
    expect({ agreement, suggestions, toMoveOut }).toEqual({
      agreement: before.agreement,
      suggestions: before.suggestions,
      toMoveOut: [],
    });
    expect(epoch).toBe('epoch-9');
    expect(epic.accept('priya')).toBe('ok');
  });

  test('it, once a story has left the epic, another suggestion was made, or the date has moved: no more', () => {
    const [out, next, moved] = [new Epic(), new Epic(), new Epic()].map((epic) => {
      epic.suggest('ben', null, { without: [STORY] });
      epic.accept('priya');
      return { epic, accepted: epic.record.actions.at(-1)?.id ?? '' };
    });
    if (out)
      out.epic.record = advance(out.epic.record, act('priya', 5_000), {
        kind: 'moved-out',
        children: [STORY],
      }).record;
    next?.epic.suggest('ben', '2027-04-16');
    moved?.epic.move('2027-04-09');
    for (const each of [out, next, moved]) {
      const refused = each?.epic.take(
        undo(each.epic.record, settings, act('priya', 5_001), each.accepted, 'epoch-9'),
      );
      expect(refused).toBe('undo-overtaken');
    }
  });

  test('the acceptance of another date: it stays, as does the word of who suggested it', () => {
    const epic = new Epic();
    epic.suggest('ben', '2027-04-16');
    const id = epic.open ?? '';
    epic.jira = due('2027-04-16');
    epic.accept('priya', id);
    expect(epic.now).toMatchObject({ state: 'agreed', firstAgreed: { on: '2027-04-16' } });
    expect(undoLast(epic, 'priya')).toBe('ok');
    expect(epic.now).toMatchObject({ state: 'part-signed', firstAgreed: null, turn: { people: ['priya'] } });
    expect(epic.ends).toEqual(['2027-04-16 accepted']);
  });

  test('taking one’s suggestion back, also by signing the date that it answers', () => {
    const epic = new Epic();
    epic.suggest('ben', '2027-04-16', { text: 'Two of us are away' });
    const before = epic.record;
    const isBack = () => {
      expect(epic.record.agreement).toEqual(before.agreement);
      expect(epic.record.suggestions).toEqual(before.suggestions);
    };
    epic.take(takeBackSuggestion(epic.record, act('ben', before.rev + 10), epic.open ?? ''));
    expect(epic.now.state).toBe('unsigned');
    expect(undoLast(epic, 'ben')).toBe('ok');
    isBack();
    epic.sign('ben');
    expect(epic.now.state).toBe('part-signed');
    expect(undoLast(epic, 'ben')).toBe('ok');
    isBack();
  });

  test('either answer to whether there is to be a new baseline: the question is open again', () => {
    const epic = new Epic();
    for (const date of ['2027-04-02', '2027-04-09']) {
      epic.move(date);
      epic.sign('ben');
      epic.sign('priya');
    }
    epic.take(askBaseline(epic.situation, act('ben', 100), { on: '2027-04-09', text: 'New scope' }));
    const { agreement, askText, formerBaselines } = epic.record;
    const answers = [
      () => acceptBaseline(epic.situation, act('priya', 101), { on: '2027-04-09' }),
      () => keepBaseline(epic.record, settings, act('priya', 102)),
    ];
    for (const answering of answers) {
      expect(epic.take(answering())).toBe('ok');
      expect(epic.now.ask).toBeNull();
      expect(undoLast(epic, 'priya')).toBe('ok');
      expect(epic.record).toMatchObject({ agreement, askText, formerBaselines });
      expect(epic.record.formerBaselines).toEqual(formerBaselines);
    }
  });

  test('what was written as the Why: the text before is there again, unless another was written since', () => {
    const epic = new Epic();
    const write = (by: string, text: string, at: number) =>
      epic.take(
        answer(
          epic.record,
          settings,
          act(by, at),
          { decision: 'why', text, rev: epic.record.rev },
          `e-${at}`,
        ),
      );
    write('priya', 'Fewer calls', 1);
    const { why } = epic.record.answers;
    for (const [at, text] of [
      [2, 'Fewer mails'],
      [4, ''],
    ] as const) {
      write('priya', text, at);
      expect(undoLast(epic, 'priya')).toBe('ok');
      // Whoever is writing another has not seen it there.
      expect(epic.record.answers.why).toEqual({ ...why, rev: epic.record.rev });
    }
    write('priya', 'Fewer mails', 6);
    const written = epic.record.actions.at(-1)?.id ?? '';
    write('priya', 'Fewer letters', 7);
    expect(epic.take(undo(epic.record, epic.settings, act('priya', 8), written, 'e-8'))).toBe(
      'undo-overtaken',
    );
  });
});

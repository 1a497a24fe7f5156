import type { EpicRecord } from '../record';
import { act, due, Epic, epoch, settings } from '../testing/epic';
import { answer } from './answer';
import { askBaseline, keepBaseline } from './baseline';
import { setHolders } from './holders';
import { intendDate } from './intent';
import { refusedUnseen, takeBackSuggestion } from './suggest';
import { undo } from './undo';
import { withdraw } from './withdraw';

const STORY = { id: '21', key: 'SHOP-21' };
const APRIL_2 = { source: 'duedate', period: '2027-04-02' };
const last = ({ record }: Epic) => record.actions.at(-1)?.id ?? '';
const undoing = (epic: Epic, by: string, id: string) =>
  epic.take(undo(epic.record, epic.settings, act(by), id, epoch()));
const withdrawing = (epic: Epic, by: string) => epic.take(withdraw(epic.record, act(by), APRIL_2, epoch()));
const takingBack = (epic: Epic, by: string) =>
  epic.take(takeBackSuggestion(epic.record, act(by), epic.open ?? ''));
const write = (epic: Epic, by: string, text: string, rev = epic.record.rev) =>
  epic.take(answer(epic.record, epic.settings, act(by), { decision: 'why', text, rev }, epoch()));
const nameSam = (epic: Epic) =>
  epic.take(
    setHolders(
      epic.record,
      epic.settings,
      act('priya'),
      { role: 'pm', people: ['sam'], active: ['sam'] },
      false,
      epoch(),
    ),
  );

describe('what came later is not undone with it', () => {
  test('a yes that was withdrawn after an acceptance does not come back by undoing and accepting again', () => {
    const epic = new Epic();
    epic.suggest('ben', null, { without: [STORY] });
    epic.accept('priya');
    const accepted = last(epic);
    withdrawing(epic, 'ben');
    expect(undoing(epic, 'priya', accepted)).toBe('undo-overtaken');
  });

  test('a sign-off that was withdrawn is not undone: what it had replaced does not come back', () => {
    const epic = new Epic();
    epic.sign('priya');
    epic.suggest('ben', '2027-04-16');
    epic.sign('priya');
    const signed = last(epic);
    withdrawing(epic, 'priya');
    expect(undoing(epic, 'priya', signed)).toBe('undo-overtaken');
  });

  test('an action is undone once: the other side has answered since', () => {
    const epic = new Epic();
    epic.suggest('ben', null, { without: [STORY] });
    takingBack(epic, 'ben');
    const tookBack = last(epic);
    expect(undoing(epic, 'ben', tookBack)).toBe('ok');
    epic.accept('priya');
    expect(undoing(epic, 'ben', tookBack)).toBe('undo-unknown');
    expect(epic.now.state).toBe('agreed');
  });

  test('both agree all the same, for a month: there is nothing to undo of accepting a day of it', () => {
    const epic = new Epic();
    epic.sign('priya', '2027-04');
    epic.suggest('ben', '2027-04-16');
    const id = epic.open ?? '';
    epic.jira = due('2027-04-16');
    epic.accept('priya', id);
    expect(undoing(epic, 'priya', last(epic))).toBe('undo-unknown');
    expect(epic.now).toMatchObject({ state: 'agreed', firstAgreed: { on: '2027-04-16' } });
  });

  test('an older question of a new baseline does not come back in place of a newer one that was answered', () => {
    const epic = new Epic();
    for (const date of ['2027-04-02', '2027-04-09']) {
      epic.move(date);
      epic.sign('ben');
      epic.sign('priya');
    }
    const ask = (text: string) =>
      epic.take(askBaseline(epic.situation, act('ben'), { on: '2027-04-09', text }));
    const keep = (by: string) => epic.take(keepBaseline(epic.record, settings, act(by)));
    ask('Old words');
    keep('ben');
    const tookBack = last(epic);
    ask('New words');
    keep('priya');
    expect(undoing(epic, 'ben', tookBack)).toBe('undo-overtaken');
  });

  test('a suggestion is not undone under who is accepting it', () => {
    const epic = new Epic();
    epic.suggest('ben', '2027-04-16');
    const suggested = last(epic);
    const date = { from: epic.jira, to: due('2027-04-16'), period: '2027-04-16', accepts: suggested };
    epic.take(intendDate(epic.record, act('priya'), date));
    expect(undoing(epic, 'ben', suggested)).toBe('undo-overtaken');
  });

  test('a withdrawal is not undone under one’s own suggestion', () => {
    const epic = new Epic();
    epic.sign('ben');
    withdrawing(epic, 'ben');
    const withdrew = last(epic);
    epic.suggest('ben', '2027-04-16');
    expect(undoing(epic, 'ben', withdrew)).toBe('undo-overtaken');
  });

  test('an answer that somebody cleared again is not theirs to bring back', () => {
    const epic = new Epic();
    epic.settings = {
      ...settings,
      roles: { ...settings.roles, pm: { here: true, people: ['priya', 'sam'] } },
    };
    write(epic, 'priya', 'Fewer calls');
    write(epic, 'priya', '');
    const cleared = last(epic);
    write(epic, 'sam', 'Fewer mails');
    write(epic, 'sam', '');
    expect(undoing(epic, 'priya', cleared)).toBe('undo-overtaken');
  });
});

describe('what is there again', () => {
  test('was not seen by who was writing meanwhile', () => {
    const epic = new Epic();
    write(epic, 'priya', 'Fewer calls');
    write(epic, 'priya', 'Fewer mails');
    const seen = epic.record.rev;
    undoing(epic, 'priya', last(epic));
    epic.settings = { ...settings, roles: { ...settings.roles, pm: { here: true, people: ['sam'] } } };
    expect(write(epic, 'sam', 'Fewer letters', seen)).toBe('answer-moved');
  });

  test('nor by who would overtake the suggestion by setting a date', () => {
    const epic = new Epic();
    epic.suggest('ben', '2027-04-16');
    takingBack(epic, 'ben');
    const seen = epic.record.rev;
    undoing(epic, 'ben', last(epic));
    expect(refusedUnseen(epic.situation, act('priya'), seen)).toMatchObject({
      refusal: { code: 'suggested-meanwhile' },
    });
    expect(refusedUnseen(epic.situation, act('priya'), epic.record.rev)).toBeNull();
  });

  test('is not the word of who holds the role no more', () => {
    const epic = new Epic();
    epic.sign('ben');
    epic.sign('priya');
    withdrawing(epic, 'priya');
    const withdrew = last(epic);
    nameSam(epic);
    expect(undoing(epic, 'priya', withdrew)).toBe('not-owner');
    const why = new Epic();
    write(why, 'priya', 'Fewer calls');
    const written = last(why);
    nameSam(why);
    expect(undoing(why, 'priya', written)).toBe('not-answerer');
  });
});

test('however often long answers are written, what undo needs of them stays small beside the record', () => {
  const epic = new Epic();
  const sizeOf = (part: Partial<EpicRecord>) => Buffer.byteLength(JSON.stringify(part));
  for (let count = 0; count < 60; count += 1) write(epic, 'priya', `${count}`.padEnd(2000, '語'));
  expect(sizeOf({ actions: epic.record.actions })).toBeLessThan(60_000);
  // What Forge keeps as one value.
  expect(sizeOf(epic.record)).toBeLessThan(240 * 1024);
});

import { follow } from '../follow';
import type { Move } from '../move';
import { act, Epic, epoch, settings, tick } from '../testing/epic';
import { isYetToSign } from '../yet-to-sign';
import { takeBackSuggestion } from './suggest';
import { undo } from './undo';

describe('suggesting another date', () => {
  test('it is the other side’s turn, though they signed the date as it is', () => {
    const epic = new Epic();
    epic.sign('priya');
    expect(epic.suggest('ben', '2027-04-16')).toBe('ok');
    expect(epic.now).toMatchObject({
      state: 'countered',
      turn: { roles: ['pm'], people: ['priya'], why: 'counter' },
    });
  });

  test('is a no to the date, also for whom they had signed it; undone, they have signed it again', () => {
    const epic = new Epic();
    epic.sign('ben');
    epic.sign('priya');
    expect(epic.suggest('ben', '2027-04-16')).toBe('ok');
    expect(epic.record.agreement.signoffs.map((each) => each.person)).toEqual(['priya']);
    const made = epic.record.actions.at(-1)?.id ?? '';
    expect(epic.take(undo(epic.record, epic.settings, act('ben'), made, epoch()))).toBe('ok');
    expect(epic.now.state).toBe('agreed');
    expect(epic.record.suggestions).toEqual([]);
  });

  test('retires older seals, which would still show the sign-off', () => {
    const epic = new Epic();
    epic.sign('ben');
    const before = epic.record.epoch;
    epic.suggest('ben', '2027-04-16');
    expect(epic.record.epoch).not.toBe(before);
  });

  test('accepted, both have signed what was suggested', () => {
    const epic = new Epic();
    epic.suggest('ben', '2027-04-16');
    const id = epic.open ?? '';
    epic.record = { ...epic.record, intent: intentOf(id, 'priya', '2027-04-16') };
    epic.move('2027-04-16');
    expect(epic.ends).toEqual(['2027-04-16 open']);
    expect(epic.accept('priya', id)).toBe('ok');
    expect(epic.now).toMatchObject({ state: 'agreed', agreedOn: '2027-04-16' });
    expect(epic.ends).toEqual(['2027-04-16 accepted']);
    expect(epic.record.agreement.firstAgreed?.on).toBe('2027-04-16');
  });

  test('back and back again: each answers the one before, and then both are to talk', () => {
    const epic = new Epic();
    epic.suggest('ben', '2027-04-16');
    epic.suggest('priya', '2027-04-09');
    expect(epic.now.turn).toMatchObject({ roles: ['em'], why: 'counter' });
    epic.suggest('ben', '2027-04-12');
    expect(epic.ends).toEqual(['2027-04-16 answered', '2027-04-09 answered', '2027-04-12 open']);
    expect(epic.now.turn).toMatchObject({ roles: ['em', 'pm'], people: ['ben', 'priya'], why: 'talk' });
  });

  test('one’s own open suggestion is replaced, not answered', () => {
    const epic = new Epic();
    epic.suggest('ben', '2027-04-16');
    expect(epic.suggest('ben', '2027-04-23')).toBe('ok');
    expect(epic.ends).toEqual(['2027-04-16 taken-back', '2027-04-23 open']);
    expect(epic.record.agreement.counter?.round).toBe(1);
  });

  test('of two at once one comes first, and the other person is told', () => {
    const epic = new Epic();
    epic.suggest('ben', '2027-04-16');
    expect(epic.suggest('priya', '2027-04-09', { answers: null })).toBe('suggested-meanwhile');
    expect(epic.ends).toEqual(['2027-04-16 open']);
  });

  test('the date moves: it is over, and its text stays', () => {
    const epic = new Epic();
    epic.suggest('ben', '2027-04-16', { text: ' two of us are away ' });
    epic.move('2027-04-09');
    expect(epic.ends).toEqual(['2027-04-16 overtaken']);
    expect(epic.record.suggestions[0]?.text).toBe('two of us are away');
    epic.move('2027-04-02');
    expect(epic.now.state).toBe('unsigned');
    expect(epic.accept('priya', epic.record.suggestions[0]?.id)).toBe('suggestion-over');
  });

  test('a move that was made before it and is heard of late ends nothing', () => {
    const epic = new Epic();
    const before = tick();
    epic.suggest('ben', '2027-04-16');
    const by: Move['by'] = { kind: 'automation', accountId: null };
    const late = { historyId: '1', source: 'duedate', from: null, to: '2027-03-01', at: before, by };
    const followed = follow(epic.record, settings, [late], null);
    expect(followed?.change.record.suggestions[0]?.end).toBeNull();
  });

  test('only its maker takes it back', () => {
    const epic = new Epic();
    epic.suggest('ben', '2027-04-16');
    const id = epic.open ?? '';
    expect(epic.take(takeBackSuggestion(epic.record, act('priya'), id))).toBe('not-your-suggestion');
    expect(epic.take(takeBackSuggestion(epic.record, act('ben'), id))).toBe('ok');
    expect(epic.ends).toEqual(['2027-04-16 taken-back']);
    expect(epic.now.state).toBe('unsigned');
  });

  test('the other side signs the date as it is: the suggester’s turn again; who then signs it has agreed', () => {
    const epic = new Epic();
    epic.suggest('ben', '2027-04-16');
    epic.sign('priya');
    expect(epic.now).toMatchObject({ state: 'countered', turn: { people: ['ben'], why: 'counter-kept' } });
    expect(epic.sign('ben')).toBe('ok');
    expect(epic.now.state).toBe('agreed');
    expect(epic.ends).toEqual(['2027-04-16 taken-back']);
    expect(epic.record.agreement.firstAgreed?.on).toBe('2027-04-02');
  });

  test('is not accepted by its own side, by a stranger, or where the date is another', () => {
    const epic = new Epic();
    epic.suggest('ben', '2027-04-16');
    expect(epic.accept('ben')).toBe('other-side-accepts');
    expect(epic.accept('dana')).toBe('not-owner');
    expect(epic.accept('priya')).toBe('date-moved');
  });

  test.each([
    ['the very date', '2027-04-02', {}],
    ['nothing', null, {}],
    ['both a date and children', '2027-04-16', { without: [{ id: '1', key: 'SHOP-1' }] }],
  ])('suggests %s: nothing that could be answered', (_name, day, more) => {
    expect(new Epic().suggest('ben', day, more)).toBe('bad-payload');
  });

  test('needs another side that can answer', () => {
    const epic = new Epic();
    epic.settings = { ...settings, roles: { ...settings.roles, pm: { here: false } } };
    expect(epic.suggest('ben', '2027-04-16')).toBe('nobody-to-ask');
  });

  test('the same date without some children: accepted, they are to leave the epic', () => {
    const epic = new Epic();
    const without = [
      { id: '21', key: 'SHOP-21' },
      { id: '22', key: 'SHOP-22' },
    ];
    expect(epic.suggest('ben', null, { without })).toBe('ok');
    expect(epic.record.agreement.counter).toMatchObject({ suggests: '2027-04-02', without: 2 });
    expect(epic.accept('priya')).toBe('ok');
    expect(epic.now.state).toBe('agreed');
    expect(epic.record.toMoveOut).toEqual(without);
  });

  test('of two EMs one suggests: once it is accepted, the other still signs', () => {
    const epic = new Epic();
    epic.settings = {
      ...settings,
      roles: { ...settings.roles, em: { here: true, people: ['ben', 'mia'] } },
    };
    epic.suggest('ben', null, { without: [{ id: '21', key: 'SHOP-21' }] });
    epic.accept('priya');
    expect(epic.now).toMatchObject({ state: 'part-signed', turn: { people: ['mia'] } });
  });

  test('who signed before may sign it again, as an answer; undone, the older word is there again', () => {
    const epic = new Epic();
    epic.sign('priya');
    epic.suggest('ben', '2027-04-16');
    expect(isYetToSign('priya', epic.now)).toBe(true);
    expect(epic.sign('priya')).toBe('ok');
    expect(epic.now.turn).toMatchObject({ people: ['ben'], why: 'counter-kept' });
    expect(epic.record.agreement.signoffs).toHaveLength(1);
    expect(isYetToSign('priya', epic.now)).toBe(false);
    const again = epic.record.actions.at(-1)?.id ?? '';
    expect(epic.take(undo(epic.record, epic.settings, act('priya'), again, epoch()))).toBe('ok');
    expect(epic.now.turn).toMatchObject({ people: ['priya'], why: 'counter' });
    expect(epic.record.agreement.signoffs).toHaveLength(1);
  });

  test('whose maker holds the role no more is over: it blocks nothing, and nobody can accept it', () => {
    const epic = new Epic();
    epic.suggest('ben', '2027-04-16');
    const id = epic.open ?? '';
    epic.settings = { ...settings, roles: { ...settings.roles, em: { here: true, people: ['mia'] } } };
    expect(epic.now).toMatchObject({ state: 'unsigned', turn: { people: ['mia'] } });
    expect(epic.accept('priya', id)).toBe('suggestion-over');
    epic.sign('priya');
    epic.sign('mia');
    expect(epic.now).toMatchObject({ state: 'agreed', firstAgreed: { on: '2027-04-02' } });
    expect(epic.suggest('mia', '2027-05-01', { answers: null })).toBe('ok');
  });

  test('is neither taken back nor answered while the other side is accepting it', () => {
    const epic = new Epic();
    epic.suggest('ben', '2027-04-16');
    const id = epic.open ?? '';
    epic.record = { ...epic.record, intent: intentOf(id, 'priya', '2027-04-16') };
    expect(epic.take(takeBackSuggestion(epic.record, act('ben'), id))).toBe('being-set');
    expect(epic.suggest('ben', '2027-04-23')).toBe('being-set');
  });

  test('a second smaller scope leaves what is still to be moved out of the first', () => {
    const epic = new Epic();
    for (const id of ['21', '22']) {
      epic.suggest('ben', null, { without: [{ id, key: `SHOP-${id}` }] });
      epic.accept('priya');
    }
    expect(epic.record.toMoveOut.map(({ id }) => id)).toEqual(['21', '22']);
  });
});

function intentOf(accepts: string, by: string, to: string) {
  return { actionId: 'x', by, source: 'duedate', from: '2027-04-02', to, period: to, at: tick(), accepts };
}

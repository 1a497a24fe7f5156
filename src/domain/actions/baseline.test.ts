import { act, Epic, settings } from '../testing/epic';
import { acceptBaseline, askBaseline, keepBaseline } from './baseline';

describe('a new baseline', () => {
  /** Agreed on 2 April, then on 9 April. */
  function slipped(): Epic {
    const epic = new Epic();
    epic.sign('ben');
    epic.sign('priya');
    epic.move('2027-04-09');
    epic.sign('ben');
    epic.sign('priya');
    return epic;
  }
  const ask = (epic: Epic, by: string, on = '2027-04-09', text = 'New scope') =>
    epic.take(askBaseline(epic.situation, act(by), { on, text }));
  const accept = (epic: Epic, by: string, on = '2027-04-09') =>
    epic.take(acceptBaseline(epic.situation, act(by), { on }));

  test('is asked for by one side and accepted by the other; the earlier one stays', () => {
    const epic = slipped();
    expect(epic.now.slip).toBe(7);
    expect(ask(epic, 'ben')).toBe('ok');
    expect(epic.now).toMatchObject({
      state: 'agreed',
      slip: 7,
      turn: { people: ['priya'], why: 'baseline' },
    });
    expect(accept(epic, 'ben')).toBe('other-side-accepts');
    expect(accept(epic, 'priya')).toBe('ok');
    expect(epic.now).toMatchObject({ slip: 0, baseline: 2, turn: null, ask: null });
    expect(epic.record.formerBaselines.map(({ on }) => on)).toEqual(['2027-04-02']);
  });

  test('is over when the date moves, and can be left as it is by either', () => {
    const moved = slipped();
    ask(moved, 'ben');
    moved.move('2027-04-16');
    expect(moved.record.agreement.ask).toBeNull();
    expect(accept(moved, 'priya', '2027-04-16')).toBe('baseline-over');
    const left = slipped();
    ask(left, 'ben');
    expect(left.take(keepBaseline(left.record, settings, act('dana')))).toBe('other-side-accepts');
    expect(left.take(keepBaseline(left.record, settings, act('priya')))).toBe('ok');
    expect(left.now).toMatchObject({ slip: 7, ask: null, turn: null });
  });

  test('needs an agreed date, another than the present one, and a reason', () => {
    const fresh = new Epic();
    expect(ask(fresh, 'ben', '2027-04-02')).toBe('baseline-not-agreed');
    fresh.sign('ben');
    fresh.sign('priya');
    expect(ask(fresh, 'ben', '2027-04-02')).toBe('baseline-already');
    expect(ask(slipped(), 'ben', '2027-04-09', '  ')).toBe('bad-payload');
    expect(ask(slipped(), 'dana')).toBe('not-owner');
  });

  test('asked by a stand-in, the owner takes it back; asked of what is agreed otherwise by now, it is over', () => {
    const epic = slipped();
    epic.settings = { ...settings, standIns: { ben: 'ann' } };
    expect(ask(epic, 'ann')).toBe('ok');
    expect(epic.take(keepBaseline(epic.record, epic.settings, act('ben')))).toBe('ok');
    const coarse = new Epic();
    for (const by of ['ben', 'priya']) coarse.sign(by);
    coarse.move('2027-05-09');
    for (const by of ['ben', 'priya']) coarse.sign(by, '2027-05');
    expect(ask(coarse, 'ben', '2027-05')).toBe('ok');
    coarse.sign('priya', '2027-05-09');
    expect(coarse.now).toMatchObject({ ask: null, turn: null });
    expect(ask(coarse, 'ben', '2027-05-09')).toBe('ok');
  });

  test('is so at once where one person holds both roles', () => {
    const epic = slipped();
    epic.settings = {
      ...settings,
      samePerson: true,
      roles: { pm: { here: true, people: ['ben'] }, em: { here: true, people: ['ben'] } },
    };
    epic.sign('ben');
    expect(ask(epic, 'ben')).toBe('ok');
    expect(epic.now.baseline).toBe(2);
  });

  test('is so at once where there is no other side', () => {
    const epic = slipped();
    epic.settings = { ...settings, roles: { ...settings.roles, pm: { here: false } } };
    expect(ask(epic, 'ben')).toBe('ok');
    expect(epic.now).toMatchObject({ baseline: 2, slip: 0 });
  });

  test('stays, whatever older agreement is still heard of', () => {
    const epic = slipped();
    ask(epic, 'ben');
    accept(epic, 'priya');
    const { agreement } = epic.record;
    expect(agreement.firstAgreed?.on).toBe('2027-04-09');
    epic.move('2027-04-02');
    epic.move('2027-04-09');
    expect(epic.now).toMatchObject({ state: 'agreed', slip: 0, baseline: 2 });
  });
});

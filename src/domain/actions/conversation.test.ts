import type { Value } from '../agreement';
import type { Act, Change } from '../change';
import { evaluate } from '../evaluate';
import { follow } from '../follow';
import type { Move } from '../move';
import { type EpicRecord, newRecord } from '../record';
import type { Outcome } from '../refusal';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../settings';
import { isYetToSign } from '../yet-to-sign';
import { acceptSuggestion } from './accept-suggestion';
import { acceptBaseline, askBaseline, keepBaseline } from './baseline';
import { sign } from './sign';
import { type Suggesting, suggest, takeBackSuggestion } from './suggest';
import { undo } from './undo';
import { withdraw } from './withdraw';

const settings: ProjectSettings = {
  ...DEFAULT_SETTINGS,
  roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['ben'] } },
};
const due = (canonical: string): Value => ({ source: 'duedate', canonical });
const APRIL_2 = due('2027-04-02');

let clock = 0;
let epochs = 0;
const act = (by: string, actionId = `${by}-${clock}`): Act => ({ by, at: ++clock, actionId });
const epoch = () => `epoch-${++epochs}`;

/** The record, in a Jira that holds a date. */
class Epic {
  record: EpicRecord = newRecord('1', 'first');
  settings = settings;
  constructor(public jira: Value = APRIL_2) {}

  get situation() {
    return { record: this.record, settings: this.settings, jira: this.jira, phase: 'todo' as const };
  }

  /** What came of an action: "ok", or the refusal's code. */
  take(outcome: Outcome<Change>): string {
    if (!outcome.ok) return outcome.refusal.code;
    this.record = outcome.result.record;
    return 'ok';
  }

  sign(by: string, period = this.jira.canonical) {
    return this.take(sign(this.situation, act(by), { value: this.jira, period }));
  }

  suggest(by: string, day: string | null, more: Partial<Suggesting> = {}) {
    const answers = this.open;
    const seen = { value: this.jira, answers, day, without: [], reason: 'scope' as const, text: '' };
    return this.take(suggest(this.situation, act(by), { ...seen, ...more }, epoch()));
  }

  accept(by: string, id = this.open ?? '') {
    const period = this.jira.canonical;
    return this.take(acceptSuggestion(this.situation, act(by), { suggestion: id, period, setDate: true }));
  }

  move(to: string | null, at = ++clock) {
    const by: Move['by'] = { kind: 'automation', accountId: null };
    const move = { historyId: String(at), source: 'duedate', from: this.jira.canonical, to, at, by };
    const followed = follow(this.record, this.settings, [move], null);
    if (followed) this.record = followed.change.record;
    if (to !== null) this.jira = due(to);
  }

  get open(): string | null {
    return this.record.suggestions.find((each) => each.end === null)?.id ?? null;
  }

  get now() {
    const { agreement } = this.record;
    return evaluate({
      value: this.jira,
      phase: 'todo',
      agreement,
      settings: this.settings,
      today: '2027-01-01',
    });
  }

  get ends() {
    return this.record.suggestions.map(({ suggests, end }) => `${suggests} ${end ?? 'open'}`);
  }
}

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
    expect(epic.take(undo(epic.record, act('ben'), made, epoch()))).toBe('ok');
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
    const before = ++clock;
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
    expect(epic.take(undo(epic.record, act('priya'), again, epoch()))).toBe('ok');
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

  test('an acceptance is not undone: what was agreed with it is withdrawn', () => {
    const epic = new Epic();
    epic.suggest('ben', null, { without: [{ id: '21', key: 'SHOP-21' }] });
    epic.accept('priya');
    const accepted = epic.record.actions.at(-1)?.id ?? '';
    expect(epic.take(undo(epic.record, act('priya'), accepted, epoch()))).toBe('undo-unknown');
  });

  test('a second smaller scope leaves what is still to be moved out of the first', () => {
    const epic = new Epic();
    for (const id of ['21', '22']) {
      epic.suggest('ben', null, { without: [{ id, key: `SHOP-${id}` }] });
      epic.accept('priya');
    }
    expect(epic.record.toMoveOut.map(({ id }) => id)).toEqual(['21', '22']);
  });

  test('a stand-in suggests for the owner, and the owner may take it back', () => {
    const epic = new Epic();
    epic.settings = { ...settings, standIns: { ben: 'ann' } };
    epic.sign('ben');
    expect(epic.suggest('ann', '2027-04-16')).toBe('ok');
    expect(epic.record.agreement).toMatchObject({ counter: { by: 'ann', for: 'ben' }, signoffs: [] });
    expect(epic.take(takeBackSuggestion(epic.record, act('ben'), epic.open ?? ''))).toBe('ok');
  });
});

describe('standing in', () => {
  test('the stand-in signs, the owner withdraws', () => {
    const epic = new Epic();
    epic.settings = { ...settings, standIns: { ben: 'ann' } };
    expect(epic.sign('ann')).toBe('ok');
    expect(epic.record.agreement.signoffs).toMatchObject([{ person: 'ann', role: 'em', for: 'ben' }]);
    const signed = { source: 'duedate', period: '2027-04-02' };
    expect(epic.take(withdraw(epic.record, act('ben'), signed, epoch()))).toBe('ok');
    expect(epic.now.state).toBe('unsigned');
  });
});

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

function intentOf(accepts: string, by: string, to: string) {
  return { actionId: 'x', by, source: 'duedate', from: '2027-04-02', to, period: to, at: clock, accepts };
}

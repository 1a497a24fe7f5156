import { acceptSuggestion } from '../actions/accept-suggestion';
import { sign } from '../actions/sign';
import { type Suggesting, suggest } from '../actions/suggest';
import type { Value } from '../agreement';
import type { Act, Change } from '../change';
import { evaluate } from '../evaluate';
import { follow } from '../follow';
import type { Move } from '../move';
import { type EpicRecord, newRecord } from '../record';
import type { Outcome } from '../refusal';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../settings';

/** Priya is the PM and Ben the EM. */
export const settings: ProjectSettings = {
  ...DEFAULT_SETTINGS,
  roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['ben'] } },
};
export const due = (canonical: string): Value => ({ source: 'duedate', canonical });
export const APRIL_2 = due('2027-04-02');

let clock = 0;
let epochs = 0;
/** A later moment than all before it. */
export const tick = (): number => ++clock;
export const act = (by: string, actionId = `${by}-${clock}`): Act => ({ by, at: tick(), actionId });
export const epoch = () => `epoch-${++epochs}`;

/** The record, in a Jira that holds a date. */
export class Epic {
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
    const suggestion = this.record.suggestions.find((each) => each.id === id);
    const setDate = suggestion?.suggests !== suggestion?.value.canonical;
    return this.take(acceptSuggestion(this.situation, act(by), { suggestion: id, period, setDate }));
  }

  move(to: string | null, at = tick()) {
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

/**
 * What mail the rules allow, told a second time and by other means: nothing here calls the app's own code.
 * People hold one role at most on an epic; everybody is active.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface ModelEpic {
  key: string;
  project: string;
  due: string | null;
  status: 'new' | 'indeterminate' | 'done';
  em: string[];
  pm: string[];
  /** Who may not browse it, of those who own it. */
  hiddenFrom: string[];
  /** Who signed which day. */
  signed: Set<string>;
  everAgreed: boolean;
  movedAt: number | null;
  /** When it was done and came back; null once something has been done about its date. */
  reopenedAt: number | null;
}

export interface ModelPerson {
  id: string;
  zone: string;
  turns: boolean;
  digest: boolean;
  day: number;
  hour: number;
  chosenAt: number;
  digestDay: string | null;
  refused: number | null;
  tries: { turns: number; digest: number };
}

export interface ModelMail {
  at: number;
  to: string;
  kind: 'turns' | 'digest';
  dates: number;
  projects: number;
  overdue: number;
}

interface Waiting {
  since: number;
  cause: string | null;
  /** `let be`: not to be told. */
  state: 'untold' | 'told' | 'let be';
}

export class Model {
  readonly mails: ModelMail[] = [];
  readonly horizon = new Map<string, number>();
  /** What Jira answers to a mail. */
  answer: 'takes it' | 'refuses' | 'is busy' = 'takes it';
  private readonly waiting = new Map<string, Waiting>();

  constructor(
    readonly epics: ModelEpic[],
    readonly people: ModelPerson[],
  ) {}

  /** Whom each epic waits on, after something was heard of at this instant, brought about by somebody or nobody. */
  note(at: number, cause: string | null): void {
    for (const epic of this.epics) {
      const now = waitedOn(epic);
      for (const { id } of this.people) {
        const name = `${id} ${epic.key}`;
        if (!now.includes(id)) this.waiting.delete(name);
        else if (!this.waiting.has(name)) this.waiting.set(name, { since: at, cause, state: 'untold' });
      }
    }
  }

  /** Signs the day that the epic has, in whatever role the person holds. */
  sign(epic: ModelEpic, person: string): void {
    epic.signed.add(`${person} ${epic.due}`);
    epic.reopenedAt = null;
    if ([...epic.em, ...epic.pm].every((owner) => hasSigned(epic, owner))) epic.everAgreed = true;
  }

  /** The keys of what waits on a person where they may browse. */
  turnsOf(person: string): string[] {
    return this.epics
      .filter((epic) => this.waiting.has(`${person} ${epic.key}`) && !epic.hiddenFrom.includes(person))
      .map((epic) => epic.key)
      .sort();
  }

  tick(now: number): void {
    for (const person of this.people) this.tellTurns(person, now);
    for (const person of this.people) this.tellWeek(person, now);
  }

  private tellTurns(person: ModelPerson, now: number): void {
    const untold = this.rows(person, now).filter(({ row }) => row.state === 'untold');
    if (!person.turns) {
      for (const { row } of untold) row.state = 'let be';
      return;
    }
    const told = untold.filter(
      ({ row, epic, near }) =>
        row.cause !== person.id && near && epic.reopenedAt === null && !epic.hiddenFrom.includes(person.id),
    );
    const calm = told.filter(({ row, epic }) => now - Math.max(row.since, epic.movedAt ?? 0) >= 2 * HOUR);
    const patient = told.every(({ row }) => now - row.since < 24 * HOUR);
    if (calm.length === 0 || (calm.length < told.length && patient)) return;
    if (
      !this.mail(
        person,
        'turns',
        calm.map(({ epic }) => epic),
        now,
      )
    )
      return;
    for (const { row } of calm) row.state = 'told';
  }

  private tellWeek(person: ModelPerson, now: number): void {
    if (!person.digest) return;
    const hour = latestHour(person, now);
    if (!hour || hour.at < person.chosenAt) return;
    if (person.digestDay && Date.parse(hour.day) - Date.parse(person.digestDay) < 7 * DAY) return;
    const told = this.rows(person, now).filter(
      ({ epic, near }) => near && !epic.hiddenFrom.includes(person.id),
    );
    if (!told.some(({ row }) => row.since <= hour.at)) return;
    if (
      this.mail(
        person,
        'digest',
        told.map(({ epic }) => epic),
        now,
      )
    )
      person.digestDay = hour.day;
  }

  /** Whether the matter is closed: the mail went, or was given up. */
  private mail(person: ModelPerson, kind: 'turns' | 'digest', epics: ModelEpic[], now: number): boolean {
    if (this.answer === 'is busy' && person.tries[kind] < 3) {
      person.tries[kind] += 1;
      return false;
    }
    person.tries[kind] = 0;
    person.refused = this.answer === 'takes it' ? null : now;
    if (this.answer !== 'takes it') return true;
    const today = local(person.zone, now).day;
    this.mails.push({
      at: now,
      to: person.id,
      kind,
      dates: epics.length,
      projects: new Set(epics.map(({ project }) => project)).size,
      overdue: epics.filter(({ due }) => due !== null && due < today).length,
    });
    return true;
  }

  private rows(person: ModelPerson, now: number) {
    const today = Date.parse(local(person.zone, now).day);
    return this.epics.flatMap((epic) => {
      const row = this.waiting.get(`${person.id} ${epic.key}`);
      const weeks = this.horizon.get(epic.project) ?? 26;
      const near = epic.due === null || Date.parse(epic.due) - today <= weeks * 7 * DAY;
      return row ? [{ row, epic, near }] : [];
    });
  }
}

export function hasSigned({ signed, due }: ModelEpic, person: string): boolean {
  return due !== null && signed.has(`${person} ${due}`);
}

function waitedOn(epic: ModelEpic): string[] {
  const { em, pm, due, status, everAgreed } = epic;
  if (status === 'done') return [];
  if (due === null) return status === 'indeterminate' || everAgreed ? em : [];
  const missing = [...em, ...pm].filter((owner) => !hasSigned(epic, owner));
  return missing.length === em.length + pm.length ? em : missing;
}

/** The digest's hour within the last day, by looking at clocks every quarter of an hour. */
function latestHour({ zone, day, hour }: ModelPerson, now: number): { day: string; at: number } | null {
  // A look at every quarter is slow: not on days that cannot be it.
  if (![day, (day % 7) + 1].includes(local(zone, now).weekday)) return null;
  let found: { day: string; at: number } | null = null;
  const quarter = 15 * MINUTE;
  for (let at = Math.floor(now / quarter) * quarter; now - at < DAY; at -= quarter) {
    const clock = local(zone, at);
    if (clock.weekday === day && clock.hour === hour) found = { day: clock.day, at };
  }
  return found && local(zone, found.at - quarter).hour !== hour ? found : null;
}

const clocks = new Map<string, Intl.DateTimeFormat>();
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** What clocks and calendars of a zone show. */
export function local(zone: string, at: number): { day: string; weekday: number; hour: number } {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'short',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      hourCycle: 'h23',
    });
  clocks.set(zone, clock);
  // "Wed, 03/02/2027, 09"
  const [weekday = '', date = '', hour = ''] = clock.format(at).split(', ');
  const [dd, mm, yyyy] = date.split('/');
  return { day: `${yyyy}-${mm}-${dd}`, weekday: WEEKDAYS.indexOf(weekday) + 1, hour: Number(hour) };
}

import { NO_AGREEMENT } from '../agreement';
import { addDays, type Day, lastDay } from '../calendar';
import { type Evaluation, evaluate } from '../evaluate';
import { EPIC_LEVEL, type EpicFacts } from '../facts';
import type { EpicRecord } from '../record';
import type { AccountId, Instant } from '../roles';
import type { ProjectSettings } from '../settings';
import { causeOf, PASSES_TURNS } from './cause';
import { FIRST_ZONE, startOfHour } from './zone';

/** An epic as Jira, its record and its project's settings have it now. */
export interface EpicNow {
  facts: EpicFacts;
  /** The level of its type; null where Jira did not say. */
  level: number | null;
  project: { id: string; key: string; name: string; type: string };
  /** Null where nothing has happened yet. */
  record: EpicRecord | null;
  settings: ProjectSettings;
}

/** A turn that is noted for a person. */
export interface NotedTurn {
  person: AccountId;
  since: Instant;
  /** Who would be told of it: the person, or who stands in for them. */
  reader?: AccountId;
}

/** A turn that is true. */
export interface TrueTurn {
  /** When it began: a date that moves while the turn stays with the same person does not begin it anew. */
  since: Instant;
  evaluation: Evaluation;
  /** When the date moved last; null if never. */
  movedAt: Instant | null;
  /** The date lies further ahead than the project writes to people about. Without a date it does not. */
  beyondHorizon: boolean;
  /** The earliest instant at which it is so no longer, anywhere on earth; null where it is not beyond the horizon. */
  nearFrom: Instant | null;
  /** Who would be told of it brought it about themselves. */
  ownDoing: boolean;
  /** The epic was reopened, and nothing has been done about its date since: nobody is written to about that. */
  isReopened: boolean;
}

/** Judges a noted turn by how the epic stands on a day of the person; null where it is theirs no longer. */
export function judgeTurn(
  { person, since, reader = person }: NotedTurn,
  epic: EpicNow,
  today: Day,
): TrueTurn | null {
  const { facts, level, record, settings } = epic;
  if (level !== EPIC_LEVEL || record?.frozen) return null;
  const { value, phase, isFieldGone } = facts;
  const agreement = record?.agreement ?? NO_AGREEMENT;
  const evaluation = evaluate({ value, phase, isFieldGone, agreement, settings, today });
  if (!evaluation.turn?.people.includes(person)) return null;
  const nearDay = value && addDays(lastDay(value.canonical), -settings.horizonWeeks * 7);
  const beyondHorizon = nearDay !== null && today < nearDay;
  return {
    since,
    evaluation,
    movedAt: record?.lastMove?.at ?? null,
    beyondHorizon,
    nearFrom: beyondHorizon ? startOfHour(nearDay, 0, FIRST_ZONE) : null,
    ownDoing: causeOf(record, since) === reader,
    isReopened: record !== null && isReopenedOnly(record),
  };
}

/** Reopened, and its date untouched since. */
function isReopenedOnly({ life, lastMove, events }: EpicRecord): boolean {
  const { reopenedAt } = life;
  if (reopenedAt === null || (lastMove !== null && lastMove.at >= reopenedAt)) return false;
  return !events.some(({ at, what }) => at >= reopenedAt && PASSES_TURNS.includes(what.kind));
}

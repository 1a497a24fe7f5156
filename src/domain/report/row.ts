import { type Agreement, NO_AGREEMENT } from '../agreement';
import { addDays, type Day, lastDay, type Period } from '../calendar';
import { type Evaluation, evaluate } from '../evaluate';
import type { EpicFacts } from '../facts';
import type { AccountId, Role } from '../roles';
import { type ProjectSettings, rolesOf } from '../settings';

/** An epic due within this many days is a matter of now. */
export const HORIZON_DAYS = 26 * 7;

/** One epic of the report. */
export interface ReportRow {
  facts: EpicFacts;
  evaluation: Evaluation;
  /** In progress, overdue, or due within the horizon; the others are for later. */
  now: boolean;
  myTurn: boolean;
  myRoles: Role[];
  /** What the viewer can sign with one click: the date itself, where they own it and have not signed it. */
  signable: Period | null;
}

export interface Viewer {
  me: AccountId;
  today: Day;
}

/** Judges one epic from Jira's facts and what a verified seal says; null where there is no such seal. */
export function buildRow(
  facts: EpicFacts,
  sealed: Agreement | null,
  settings: ProjectSettings,
  { me, today }: Viewer,
): ReportRow {
  const agreement = sealed ?? NO_AGREEMENT;
  const { value, phase } = facts;
  const evaluation = evaluate({ value, phase, agreement, settings, today });
  const myRoles = rolesOf(me, agreement.holders, settings);
  const isSigned = myRoles.every((role) =>
    evaluation.roles[role].holders.some((each) => each.person === me && each.signed?.person === me),
  );
  const counted = myRoles.some((role) =>
    evaluation.roles[role].holders.some((each) => each.person === me && each.samePerson),
  );
  const open = value !== null && phase !== 'done';
  return {
    facts,
    evaluation,
    now:
      phase === 'in-progress' ||
      evaluation.overdue ||
      (value !== null && lastDay(value.canonical) <= addDays(today, HORIZON_DAYS)),
    myTurn: evaluation.turn?.people.includes(me) ?? false,
    myRoles,
    signable: open && myRoles.length > 0 && !isSigned && !counted ? value.canonical : null,
  };
}

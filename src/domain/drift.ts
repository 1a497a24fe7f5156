import type { Agreement } from './agreement';
import { ANSWER_DECISIONS, type AnswerDecision, fieldsOfAnswer } from './answer-field';
import { ownersOf } from './decisions';
import type { Changes, FieldChange } from './field-change';
import type { Mover } from './move';
import type { AccountId, Instant, Role } from './roles';
import { holdersOf, type ProjectSettings } from './settings';
import { predecessorsOf } from './succession';

/** The latest change of an answer, as it was judged when it was heard of. */
export interface AnswerChange {
  fieldId: string;
  /** The id of Jira's history entry. */
  historyId: string;
  at: Instant;
  by: Mover;
  /** It was made by somebody who is no owner of the answer, and no owner has taken note of it. */
  drifted: boolean;
}

export type AnswerChanges = Partial<Record<AnswerDecision, AnswerChange>>;

/** An owner has taken note of an answer as it was: by whose hand ever it comes to say this again, they know it. */
export interface Acknowledgment {
  historyId: string;
  /** Stands for the answer's very text. */
  digest: string;
  by: AccountId;
  at: Instant;
}

export type Acknowledgments = Partial<Record<AnswerDecision, Acknowledgment>>;

interface Known {
  agreement: Agreement;
  holdersSince: Partial<Record<Role, Instant>>;
  answerChanges: AnswerChanges;
  acknowledged: Acknowledgments;
}

/** What Jira tells of the fields in which answers live. */
export interface Told {
  changes: Changes;
  /** False where only the newest entries were given: then what was known before still counts. */
  complete: boolean;
  /** Fields whose entries were asked for; null for all. Of others, likewise, what was known still counts. */
  asked: readonly string[] | null;
  /** Digests of the answers as they are, as far as they were read. */
  digests: Partial<Record<AnswerDecision, string>>;
}

/**
 * The latest change of each answer that matters: by somebody else than its owners, or by one who was its owner's
 * stand-in then, which cannot be told later. What has been judged once stays so, but for owners that are now.
 */
export function answerChangesIn(known: Known, settings: ProjectSettings, told: Told): AnswerChanges {
  const found: AnswerChanges = {};
  for (const decision of ANSWER_DECISIONS) {
    const change = latestChange(decision, known, settings, told);
    if (change) found[decision] = change;
  }
  return found;
}

function latestChange(
  decision: AnswerDecision,
  known: Known,
  settings: ProjectSettings,
  { changes, complete, asked, digests }: Told,
): AnswerChange | null {
  const fields = fieldsOfAnswer(decision, settings.places);
  const before = known.answerChanges[decision];
  // What a seal has said once must be taken back by another one: a change that is over stays noted as such.
  const over = before ? { ...before, drifted: false } : null;
  const judged = before && fields.includes(before.fieldId) ? before : null;
  const latest = newest(fields, changes);
  if (!latest || (judged && latest.at < judged.at)) {
    const isKnown = complete && (asked === null || fields.every((field) => asked.includes(field)));
    return judged && !isKnown ? again(judged) : over;
  }
  if (judged?.historyId === latest.historyId) return again(judged);
  const { at, historyId, by, fieldId } = latest;
  const whose = whoseChange(decision, latest, known, settings);
  if (whose === 'nobody-to-ask' || whose === 'owner')
    return over && { fieldId, historyId, at, by, drifted: false };
  return again({ fieldId, historyId, at, by, drifted: whose === 'other' });

  /** Nobody goes on being asked for what they know, or did themselves. */
  function again(change: AnswerChange): AnswerChange {
    const noted = known.acknowledged[decision];
    const isNoted = noted && (noted.historyId === change.historyId || noted.digest === digests[decision]);
    const isOwners = isPerson(change.by) && isOwner(decision, change.by.accountId ?? '', known, settings);
    return change.drifted && (isNoted || isOwners) ? { ...change, drifted: false } : change;
  }
}

function newest(fields: readonly string[], changes: Changes): (FieldChange & { fieldId: string }) | null {
  return fields
    .flatMap((fieldId) => (changes[fieldId] ? [{ ...changes[fieldId], fieldId }] : []))
    .reduce<(FieldChange & { fieldId: string }) | null>(
      (latest, each) => (latest && latest.at >= each.at ? latest : each),
      null,
    );
}

type Whose = 'owner' | 'stand-in' | 'other' | 'nobody-to-ask';

/** A change from before the answer lived there, or from before it had its present owner, is nobody's concern. */
function whoseChange(
  decision: AnswerDecision,
  { at, by }: FieldChange,
  known: Known,
  settings: ProjectSettings,
): Whose {
  const held = ownersOf(decision, settings.owners).filter((role) => isHeldSince(role, at, known, settings));
  const since = Math.max(settings.placesSince[decision], settings.ownersSince[decision]);
  if (held.length === 0 || at <= since) return 'nobody-to-ask';
  if (!isPerson(by) || by.accountId === null) return 'other';
  if (isOwner(decision, by.accountId, known, settings)) return 'owner';
  const owners = ownersOf(decision, settings.owners).flatMap((role) =>
    holdersOf(role, known.agreement.holders, settings),
  );
  return owners.some((owner) => settings.standIns[owner] === by.accountId) ? 'stand-in' : 'other';
}

/** Somebody held it already; an epic's own people since they were named on it. */
function isHeldSince(
  role: Role,
  at: Instant,
  { agreement: { holders }, holdersSince }: Known,
  settings: ProjectSettings,
): boolean {
  if (holdersOf(role, holders, settings).length === 0) return false;
  const since = holders[role] === undefined ? settings.peopleSince[role] : holdersSince[role];
  return since !== undefined && since <= at;
}

/** Owns it, or did before whoever owns it now. */
function isOwner(
  decision: AnswerDecision,
  person: AccountId,
  { agreement }: Known,
  settings: ProjectSettings,
): boolean {
  const successions = [...settings.successions, ...agreement.successions];
  return ownersOf(decision, settings.owners).some((role) =>
    holdersOf(role, agreement.holders, settings).some(
      (owner) => owner === person || predecessorsOf(owner, role, successions).has(person),
    ),
  );
}

function isPerson({ kind }: Mover): boolean {
  return kind === 'person';
}

/** Decisions whose answer somebody else changed, and which no owner has taken note of. */
export function driftedIn(changes: AnswerChanges): AnswerDecision[] {
  return ANSWER_DECISIONS.filter((decision) => changes[decision]?.drifted);
}

export function isSameChanges(a: AnswerChanges, b: AnswerChanges): boolean {
  return ANSWER_DECISIONS.every(
    (decision) =>
      a[decision]?.historyId === b[decision]?.historyId && a[decision]?.drifted === b[decision]?.drifted,
  );
}

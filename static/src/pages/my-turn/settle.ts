import { sameValue, type Value } from '../../../../src/domain/agreement';
import type { Evaluation } from '../../../../src/domain/evaluate';
import { isClosed } from '../../../../src/domain/phase';
import type { Outcome } from '../../../../src/domain/refusal';
import { type AccountId, ROLES } from '../../../../src/domain/roles';
import type { Item, ItemsDone } from '../../../../src/domain/views/report';
import { isYetToSign } from '../../../../src/domain/yet-to-sign';
import { itemsOf, type Settled, type Stamped, type ToSign } from '../../signing/settled';
import type { Listed } from './listed';

/** Reads an answer: how each epic stands now, and what came of the action on it. */
export function settle(
  sent: readonly Stamped[],
  answer: Outcome<ItemsDone>,
  listed: readonly Listed[],
  me: AccountId,
): Settled & { after: Map<string, Listed> } {
  const settled: Settled & { after: Map<string, Listed> } = { done: [], notes: new Map(), after: new Map() };
  for (const item of itemsOf(sent, answer)) {
    const before = listed.find((each) => each.issueId === item.issueId);
    if (!before) continue;
    const signed = sent.find((each) => each.issueId === item.issueId)?.value ?? null;
    const after = stands(before, item, signed !== null, me);
    const { issueId } = item;
    const { value, state } = after.evaluation;
    settled.after.set(issueId, after);
    if (!item.ok) {
      settled.notes.set(issueId, { kind: 'refused', refusal: item.refusal });
      continue;
    }
    const { key, rev } = before;
    settled.done.push({
      issueId,
      key,
      value,
      rev,
      isAgreed: state === 'agreed',
      actionId: item.actionId,
    });
    if (signed && !sameValue(signed, value)) {
      settled.notes.set(issueId, { kind: 'moved', signed, jira: value });
    }
  }
  return settled;
}

/** Epics to be signed, each with its own date, as the person saw them. */
export function toSign(listed: readonly Listed[], ids: readonly string[]): ToSign[] {
  return listed.flatMap(({ issueId, rev, evaluation: { value }, signable }) => {
    if (!ids.includes(issueId) || !value || signable === null) return [];
    return [{ issueId, actionId: crypto.randomUUID(), rev, value, period: signable }];
  });
}

/** The epic after an answer; where that does not say how it stands, as far as can be told from here. */
function stands(before: Listed, item: Item, isSigning: boolean, me: AccountId): Listed {
  const { evaluation } = item;
  if (evaluation) {
    return {
      ...before,
      evaluation,
      signable: signableNow(evaluation, me),
      isSigned: hasSigned(evaluation, me),
      isUnread: false,
    };
  }
  const value = item.jira === undefined ? before.evaluation.value : item.jira;
  const isSigned = item.ok && isSigning && sameValue(value, before.evaluation.value);
  return {
    ...before,
    evaluation: { ...before.evaluation, value },
    signable: isSigned ? null : dayOf(value),
    isSigned,
    isUnread: isSigned,
  };
}

/** What one click signs: the date itself, where the viewer owns it and has not signed it. */
function signableNow(evaluation: Evaluation, me: AccountId): string | null {
  return !isClosed(evaluation.phase) && isYetToSign(me, evaluation) ? dayOf(evaluation.value) : null;
}

function hasSigned({ roles }: Evaluation, me: AccountId): boolean {
  const mine = ROLES.flatMap((role) =>
    roles[role].holders.filter(({ person, standIn }) => person === me || standIn === me),
  );
  return mine.length > 0 && mine.every((holder) => holder.signed || holder.samePerson);
}

function dayOf(value: Value | null): string | null {
  return value?.canonical ?? null;
}

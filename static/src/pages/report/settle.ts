import { sameValue } from '../../../../src/domain/agreement';
import type { Outcome } from '../../../../src/domain/refusal';
import type { ItemsDone, ReportBase } from '../../../../src/domain/views/report';
import type { Words } from '../../../../src/domain/words/words';
import { itemsOf, type Settled, type Stamped } from '../../signing/settled';
import { type Entry, toRow, type Verify } from './entry';
import { revOf } from './to-sign';

interface Context {
  base: ReportBase;
  verify: Verify;
  words: Words;
  entries: ReadonlyMap<string, Entry>;
  /** The epics as they were when these were sent: one may have left the list since. */
  sent: ReadonlyMap<string, Entry>;
  update: (entries: readonly Entry[]) => void;
  /** Called where a seal is by a key that this page does not know: it was replaced since. */
  onUnknownKey: () => void;
}

/** Takes an answer into the report: new seals are verified like any other, and Jira's dates taken over. */
export async function settle(
  sent: readonly Stamped[],
  answer: Outcome<ItemsDone>,
  { base, verify, words, entries, sent: before, update, onUnknownKey }: Context,
): Promise<Settled> {
  const items = itemsOf(sent, answer);
  const found = items.flatMap((item) =>
    item.seal ? [{ issueId: item.issueId, projection: { seal: item.seal } }] : [],
  );
  const claims = await verify(found, base);
  const settled: Settled = { done: [], notes: new Map() };
  const changed: Entry[] = [];
  for (const item of items) {
    const { issueId } = item;
    const listed = entries.get(issueId);
    const entry = listed ?? before.get(issueId);
    if (!entry) continue;
    const sealed = claims.get(issueId);
    const value = item.jira === undefined ? entry.facts.value : item.jira;
    const now: Entry = {
      ...entry,
      facts: { ...entry.facts, value },
      claims: sealed ?? entry.claims,
      asOf: Date.now(),
      ...(sealed && { copy: null, isTold: true }),
    };
    if (listed) changed.push(now);
    const signed = sent.find((each) => each.issueId === issueId)?.value;
    if (!item.ok) settled.notes.set(issueId, { kind: 'refused', refusal: item.refusal });
    else {
      const isAgreed = toRow(now, base.settings, words).evaluation.state === 'agreed';
      const { key } = entry.facts;
      settled.done.push({ issueId, key, value, rev: revOf(now), isAgreed, actionId: item.actionId });
      if (signed && !sameValue(signed, value)) {
        settled.notes.set(issueId, { kind: 'moved', signed, jira: value });
      }
    }
  }
  update(changed);
  if (claims.size < found.length) onUnknownKey();
  return settled;
}

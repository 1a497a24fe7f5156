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
  update: (entries: readonly Entry[]) => void;
}

/** Takes an answer into the report: new seals are verified like any other, and Jira's dates taken over. */
export async function settle(
  sent: readonly Stamped[],
  answer: Outcome<ItemsDone>,
  { base, verify, words, entries, update }: Context,
): Promise<Settled> {
  const items = itemsOf(sent, answer);
  const found = items.flatMap((item) =>
    item.seal ? [{ issueId: item.issueId, projection: { seal: item.seal } }] : [],
  );
  const claims = await verify(found, base);
  const settled: Settled = { done: [], notes: new Map() };
  const changed: Entry[] = [];
  for (const item of items) {
    const entry = entries.get(item.issueId);
    if (!entry) continue;
    const { issueId } = item;
    const value = item.jira === undefined ? entry.facts.value : item.jira;
    const now: Entry = {
      ...entry,
      facts: { ...entry.facts, value },
      claims: item.seal ? (claims.get(issueId) ?? null) : entry.claims,
      copy: item.seal ? null : entry.copy,
      asOf: Date.now(),
    };
    changed.push(now);
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
  return settled;
}

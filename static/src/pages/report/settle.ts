import { sameValue, type Value } from '../../../../src/domain/agreement';
import type { Outcome, Refusal } from '../../../../src/domain/refusal';
import type { Item, ItemsDone, ReportBase } from '../../../../src/domain/views/report';
import type { Entry, Verify } from './entry';

/** What an epic's row says about the last thing done there. */
export type Note =
  | { kind: 'refused'; refusal: Refusal }
  /** Signed, but the date in Jira moved in the same moment. */
  | { kind: 'moved'; signed: Value; jira: Value | null };

/** What came of one call: what to show, what to say, and what was done and could be undone. */
export interface Settled {
  entries: Entry[];
  notes: Map<string, Note>;
  done: { issueId: string; actionId: string }[];
}

interface Context {
  base: ReportBase;
  verify: Verify;
  entries: ReadonlyMap<string, Entry>;
}

/** Reads an answer: new seals are verified like any other, and Jira's dates taken over. */
export async function settle(
  sent: readonly { issueId: string; value?: Value }[],
  answer: Outcome<ItemsDone>,
  { base, verify, entries }: Context,
): Promise<Settled> {
  const items: Item[] = answer.ok
    ? answer.result.items
    : sent.map(({ issueId }) => ({ issueId, ok: false, refusal: answer.refusal }));
  const done = items.filter((item) => item.ok);
  const found = done.map(({ issueId, seal }) => ({ issueId, projection: { seal } }));
  const claims = await verify(found, base);
  const settled: Settled = { entries: [], notes: new Map(), done };
  for (const item of items) {
    const entry = entries.get(item.issueId);
    if (!entry) continue;
    const value = item.jira === undefined ? entry.facts.value : item.jira;
    settled.entries.push({
      facts: { ...entry.facts, value },
      claims: item.ok ? (claims.get(item.issueId) ?? null) : entry.claims,
      asOf: Date.now(),
    });
    const signed = sent.find((each) => each.issueId === item.issueId)?.value;
    if (!item.ok) settled.notes.set(item.issueId, { kind: 'refused', refusal: item.refusal });
    else if (signed && !sameValue(signed, value)) {
      settled.notes.set(item.issueId, { kind: 'moved', signed, jira: value });
    }
  }
  return settled;
}

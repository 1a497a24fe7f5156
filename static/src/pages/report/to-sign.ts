import type { ReportRow } from '../../../../src/domain/report/row';
import type { ToSign } from '../../signing/settled';
import type { Entry } from './entry';

/** Rows to be signed, each with its own date, as the person saw them. */
export function toSign(rows: readonly ReportRow[], entries: ReadonlyMap<string, Entry>): ToSign[] {
  return rows.flatMap(({ facts: { id, value }, signable }) => {
    const entry = entries.get(id);
    if (!entry || !value || signable === null) return [];
    const stamp = { issueId: id, actionId: crypto.randomUUID(), rev: revOf(entry) };
    return [{ ...stamp, value, period: signable }];
  });
}

/** The revision of the record that a row was made from; 0 where it has no seal. */
export function revOf({ claims }: Entry): number {
  return claims?.rev ?? 0;
}

import { type EpicFacts, factsOf, type JiraIssue } from '../../../../src/domain/facts';
import { part } from '../../../../src/domain/jira-json';
import type { Lacking } from '../../../../src/domain/report/matrix';
import { buildRow, type ReportRow, type Viewer } from '../../../../src/domain/report/row';
import type { ProjectSettings } from '../../../../src/domain/settings';
import type { ReportBase } from '../../../../src/domain/views/report';
import { PROJECTION_KEY, type SealClaims, toSealed } from '../../../../src/seal/claims';
import type { verifySeals } from '../../../../src/seal/verify';

/** Judges projections; handed in, because a made-up browser in tests has no cryptography. */
export type Verify = typeof verifySeals;

/** One epic as this page knows it. */
export interface Entry {
  facts: EpicFacts;
  /** What Jira lacks of its answers, where that was looked at. */
  lacking: Lacking;
  /** What its seal says, once verified; null where it has no seal that verifies. */
  claims: SealClaims | null;
  /** What lay on the issue for it, trusted or not; null for nothing. */
  copy: { dateState: unknown } | null;
  /** When Jira or the app was asked, milliseconds since the epoch. */
  asOf: number;
  /** The app itself has told of it, not what lies on the issue. */
  isTold?: true;
}

/** What is read of epics beside what their facts come from, and what is made of it. */
export interface AlsoRead {
  fields: (settings: ProjectSettings) => readonly string[];
  lacking: (issue: JiraIssue, settings: ProjectSettings) => Lacking;
}

/** Issues with what their seals say. Nothing of an unverified projection comes any further than this. */
export async function toEntries(
  issues: readonly JiraIssue[],
  asOf: number,
  judge: Parameters<Verify>[1] & Pick<ReportBase, 'settings'>,
  verify: Verify,
  also?: AlsoRead,
): Promise<Entry[]> {
  const found = issues.flatMap((issue) => {
    const projection = issue.properties?.[PROJECTION_KEY];
    return projection === undefined ? [] : [{ issueId: issue.id, projection }];
  });
  const claims = await verify(found, judge);
  return issues.map((issue) => ({
    facts: factsOf(issue, judge.settings),
    lacking: also?.lacking(issue, judge.settings) ?? {},
    claims: claims.get(issue.id) ?? null,
    copy: copyOn(issue),
    asOf,
  }));
}

function copyOn(issue: JiraIssue): Entry['copy'] {
  const projection = issue.properties?.[PROJECTION_KEY];
  return projection === undefined ? null : { dateState: part(projection).dateState };
}

/** The one that knows more: an answer that was overtaken on its way, or an index that lags, takes nothing back. */
export function newest(before: Entry | undefined, next: Entry): Entry {
  if (!before) return next;
  const isOvertaken = before.asOf > next.asOf;
  const isLagging = next.claims !== null && before.claims !== null && before.claims.rev > next.claims.rev;
  return isOvertaken || isLagging ? before : next;
}

export function toRow(entry: Entry, settings: ProjectSettings, viewer: Viewer): ReportRow {
  return buildRow(entry.facts, entry.claims && toSealed(entry.claims, settings.source), settings, viewer);
}

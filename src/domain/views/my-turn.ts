import type { Answers } from '../answers';
import type { Day, Period } from '../calendar';
import type { Evaluation } from '../evaluate';
import type { LastMove } from '../move';
import type { AccountId, Instant, Role } from '../roles';
import type { Suggestion } from '../suggestion';

/** One epic that waits on the caller: everything needed to decide on its date without leaving the page. */
export interface MyTurnItem {
  issueId: string;
  key: string;
  summary: string;
  project: { id: string; key: string; name: string };
  /** Jira's own name of the status. */
  statusName: string;
  goal: { key: string; summary: string } | null;
  /** The record's revision that this item shows. */
  rev: number;
  evaluation: Evaluation;
  /** The roles in which the caller acts on this epic. */
  roles: Role[];
  /** Owners for whom it is the caller's turn, because they stand in for them; empty where it is their own. */
  standingInFor: AccountId[];
  /** Since when it is the caller's turn; null where nothing has happened since the app was installed. */
  since: Instant | null;
  /** What one click signs: the date itself; null where there is none to sign. */
  signable: Period | null;
  move: LastMove | null;
  /** What the open suggestion says, and before it the other side's that it answers. */
  said: Suggestion[];
  /** Why a new baseline is asked for; empty where none is. */
  askText: string;
  answers: Pick<Answers, 'why' | 'how' | 'who'>;
}

/** When and whether a person is written to. */
export interface NoticePreferences {
  /** Mail about new turns. */
  turns: boolean;
  /** The weekly digest. */
  digest: boolean;
  /** The digest's day: 1 = Monday to 7 = Sunday. */
  day: number;
  /** The digest's hour, 0 to 23, in `timeZone`. */
  hour: number;
  /** IANA name; the person's own in Jira when they last saved. */
  timeZone: string;
  /** The latest mail that Jira did not take; null where all went well since. */
  refused: { status: number; at: Instant } | null;
}

/** Periods in which somebody signs in somebody's stead, as far as they are not over. */
export interface StandInsOfPerson {
  /** Who stands in for the caller, in all their projects. */
  mine: { person: AccountId; from: Day; to: Day }[];
  /** For whom the caller stands in. */
  others: { owner: AccountId; from: Day; to: Day }[];
}

/** All that waits on the caller, in every project they may browse, most pressing first. */
export interface MyTurnView {
  me: AccountId;
  today: Day;
  now: Instant;
  items: MyTurnItem[];
  /** More wait than are listed here. */
  more: boolean;
  notices: NoticePreferences;
  standIns: StandInsOfPerson;
}

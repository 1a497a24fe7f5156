import type { Value } from '../agreement';
import type { Evaluation } from '../evaluate';
import type { Refusal } from '../refusal';
import type { AccountId, Instant } from '../roles';
import type { ProjectSettings } from '../settings';

/** A public key that a seal may be signed with, as a JWK. */
export interface PublicKey {
  kid: string;
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
}

/** What the report needs besides Jira's own answers: how to judge a seal, and the project's settings. */
export interface ReportBase {
  me: AccountId;
  cloudId: string;
  projectId: string;
  settings: ProjectSettings;
  keys: PublicKey[];
  /** Generations of seals that no longer count. */
  retiredEpochs: string[];
  isProjectAdmin: boolean;
  /** Ids of epics on which the app could not write what it knows, as far as the viewer may browse them. */
  uncopied: string[];
}

/** How many epics one call signs, undoes or repairs at most; a page sends more in several calls. */
export const MOST_AT_ONCE = 20;

/** How one epic of several fared: the date Jira holds now, and how it stands by that; absent where it could not be read. */
export type Item =
  | {
      issueId: string;
      ok: true;
      /** The id by which this can be undone. */
      actionId: string;
      /** The projection's new seal, for the page to verify and show. */
      seal: string;
      jira?: Value | null;
      evaluation?: Evaluation;
    }
  | {
      issueId: string;
      ok: false;
      refusal: Refusal;
      /** As for one that was done; null where nothing is known of the epic, absent where it could not be read. */
      seal?: string | null;
      jira?: Value | null;
      evaluation?: Evaluation;
    };

/** What is true of an epic whose copy could not be trusted: its new seal; null where there is nothing to say. */
export interface Repaired {
  issueId: string;
  seal: string | null;
}

export interface ItemsDone {
  items: Item[];
  undoUntil: Instant;
}

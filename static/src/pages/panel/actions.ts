import type { Refusal } from '../../../../src/domain/refusal';
import type { ActionDone, PanelView, Refused } from '../../../../src/domain/views/panel';
import type { Words } from '../../../../src/domain/words/words';

/** What each action carries: its own id, the same when it is tried again, and the `rev` that the person saw. */
export interface Stamp {
  actionId: string;
  rev: number;
}

/** One action: how to send it, and what to say when it is done. */
export interface PanelAction {
  /** Names the button that shows that it is busy. */
  key: string;
  send: (stamp: Stamp) => Promise<{ ok: true; result: ActionDone } | Refused>;
  says: (after: PanelView, words: Words) => string;
  /** What to say once it is undone: what stands now. */
  undone?: (after: PanelView, words: Words) => string;
  /** It changes the issue in Jira, perhaps even where it is refused: Jira's own part of the view looks again. */
  changesJira?: true;
  /** Called once it is done, at the first attempt or a later one. */
  onDone?: () => void;
  /** Called when it is refused, with why. Whoever says it where the person is at work returns true: no flag then. */
  onRefused?: (refusal: Refusal, text: string) => boolean;
}

/** Does an action; what came of it is told in the panel's flag. */
export type Act = (action: PanelAction) => void;

/** What every part of the panel that can act needs. */
export interface Acting {
  view: PanelView;
  act: Act;
  /** The `key` of the action under way; null when none is. */
  busy: string | null;
}

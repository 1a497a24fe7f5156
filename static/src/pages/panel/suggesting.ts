import type { Period } from '../../../../src/domain/calendar';
import { asEntered, entered } from '../../../../src/domain/date-field';
import type { MoveReason } from '../../../../src/domain/move';
import { MOST_CHILDREN, openSuggestion } from '../../../../src/domain/suggestion';
import type { PanelView } from '../../../../src/domain/views/panel';
import { suggestedDate, suggestedSentence } from '../../../../src/domain/words/suggestion';
import type { Words } from '../../../../src/domain/words/words';
import { callPanel } from '../../bridge';
import { HOW_TO_WRITE, WHICH_YEARS } from '../../components/forms/date-entry';
import type { PanelAction } from './actions';

/** A suggestion as it is being written. */
export interface Draft {
  what: 'date' | 'scope';
  day: string;
  /** Ids of the children to leave out. */
  without: readonly string[];
  reason: MoveReason | null;
  text: string;
}

export const EMPTY_DRAFT: Draft = { what: 'date', day: '', without: [], reason: null, text: '' };

/** What a draft still lacks, by the part of the form that says so. */
export interface Lacks {
  day?: string;
  without?: string;
  reason?: string;
}

export function lacksOf(draft: Draft, view: PanelView): Lacks {
  const { what, without, reason } = draft;
  const lacks: Lacks = {};
  const to = suggested(draft, view);
  if (what === 'date' && to === null) {
    const isText = view.settings.places.when.kind === 'text';
    const wrong = isText ? `Not a date. ${HOW_TO_WRITE}` : WHICH_YEARS;
    lacks.day = draft.day === '' ? 'Choose a date.' : wrong;
  }
  if (what === 'date' && to !== null && isThere(to, view)) lacks.day = 'That is the date already.';
  if (what === 'scope' && without.length === 0) lacks.without = 'Choose at least one child.';
  if (what === 'scope' && without.length > MOST_CHILDREN)
    lacks.without = `At most ${MOST_CHILDREN} can be left out at once.`;
  if (reason === null) lacks.reason = 'Choose why.';
  return lacks;
}

/** The date that a draft suggests; null where it names none. */
export function suggested({ day }: Draft, { settings }: PanelView): Period | null {
  return entered(day, settings.places.when.kind);
}

function isThere(to: Period, { evaluation: { value } }: PanelView): boolean {
  return value !== null && to === asEntered(value.canonical);
}

/** "Suggest 9 Apr 2027", "Suggest 2 Apr 2027 without 3 children"; "Suggest" alone while nothing is chosen. */
export function suggestLabel(draft: Draft, view: PanelView, words: Words): string {
  const { what, without } = draft;
  const { value } = view.evaluation;
  const to = suggested(draft, view);
  if (what === 'date')
    return to === null ? 'Suggest' : `Suggest ${suggestedDate({ suggests: to, without: 0 }, words)}`;
  if (!value || without.length === 0) return 'Suggest';
  return `Suggest ${suggestedDate({ suggests: value.canonical, without: without.length }, words)}`;
}

/** Sends a draft that lacks nothing; it answers the date and the suggestion on screen. */
export function suggesting(draft: Draft, view: PanelView): PanelAction {
  const { what, without, reason, text } = draft;
  const { value, counter } = view.evaluation;
  return {
    key: 'suggest',
    send: (stamp) =>
      callPanel('suggest', {
        ...stamp,
        value: value ?? { source: '', canonical: '' },
        answers: counter ? (openSuggestion(view.suggestions)?.id ?? null) : null,
        day: what === 'date' ? suggested(draft, view) : null,
        without: what === 'scope' ? [...without] : [],
        reason: reason ?? 'other',
        text: text.trim(),
      }),
    says: ({ evaluation }, words) =>
      evaluation.counter ? `${suggestedSentence(evaluation.counter, words)}.` : 'Suggested.',
    undone: () => 'Your suggestion is taken back.',
  };
}

import { counterOf, type Suggestion } from '../../../src/domain/suggestion';
import type { Mine, PanelView } from '../../../src/domain/views/panel';
import { panelView, signoff } from './panel-view';

/** Ben, the EM, suggests 16 Apr instead of 9 Apr, unless said otherwise. */
export function suggestion(more: Partial<Suggestion> = {}): Suggestion {
  return {
    id: 'suggestion-1',
    by: 'ben',
    role: 'em',
    value: { source: 'duedate', canonical: '2027-04-09' },
    suggests: '2027-04-16',
    without: [],
    reason: 'capacity',
    text: 'two of us are away',
    round: 1,
    at: Date.parse('2027-03-15T09:00:00Z'),
    end: null,
    ...more,
  };
}

/** An epic whose date somebody suggests another one for; the last suggestion is the open one. */
export function counteredView(
  suggestions: Suggestion[],
  mine: Partial<Mine> = {},
  { me = 'priya', signed = false }: { me?: string; signed?: boolean } = {},
): PanelView {
  const open = suggestions.at(-1);
  const view = panelView({
    me,
    agreement: {
      signoffs: signed
        ? [{ ...signoff('priya', 'pm', '2027-04-09'), at: Date.parse('2027-03-16T09:00:00Z') }]
        : [],
      counter: open ? counterOf(open) : null,
    },
  });
  return { ...view, suggestions, mine: { ...view.mine, ...mine } };
}

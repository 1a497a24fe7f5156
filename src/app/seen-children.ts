import type { LedgerEvent } from '../domain/event';
import type { Child, Suggestion } from '../domain/suggestion';
import type { PanelView } from '../domain/views/panel';
import type { Ports } from './ports';

/** What names issues below an epic, of what is shown of it. */
interface Naming {
  suggestions?: readonly Suggestion[];
  toMoveOut?: readonly Child[];
  events?: readonly LedgerEvent[];
}

/**
 * Which of the children that are named somebody may browse: the others leave no trace, as Jira has it. Asks Jira only
 * where any are named; where it does not answer, none is shown.
 */
export async function seenChildren(
  { user }: Pick<Ports, 'user'>,
  { suggestions = [], toMoveOut = [], events = [] }: Naming,
): Promise<ReadonlySet<string>> {
  const inEvents = events.flatMap(({ what }) => {
    if (what.kind === 'suggested') return what.suggestion.without;
    return what.kind === 'moved-out' ? what.children : [];
  });
  const named = [...suggestions.flatMap((each) => each.without), ...toMoveOut, ...inEvents];
  const ids = [...new Set(named.map(({ id }) => id))];
  if (ids.length === 0) return new Set();
  const read = await user.readChildren('', ids);
  return new Set(read.ok ? read.result.map(({ id }) => id) : []);
}

/** A view with none of the children but those that the viewer may browse. */
export async function withSeenChildren(ports: Pick<Ports, 'user'>, view: PanelView): Promise<PanelView> {
  const seen = await seenChildren(ports, view);
  return {
    ...view,
    suggestions: view.suggestions.map((each) => suggestionSeen(each, seen)),
    toMoveOut: only(view.toMoveOut, seen),
    events: view.events.map((event) => eventSeen(event, seen)),
  };
}

export function suggestionSeen(suggestion: Suggestion, seen: ReadonlySet<string>): Suggestion {
  return { ...suggestion, without: only(suggestion.without, seen) };
}

export function eventSeen(event: LedgerEvent, seen: ReadonlySet<string>): LedgerEvent {
  const { what } = event;
  if (what.kind === 'moved-out') return { ...event, what: { ...what, children: only(what.children, seen) } };
  if (what.kind !== 'suggested') return event;
  const { suggestion } = what;
  return {
    ...event,
    what: { ...what, suggestion: { ...suggestion, without: only(suggestion.without, seen) } },
  };
}

function only(children: readonly Child[], seen: ReadonlySet<string>): Child[] {
  return children.filter(({ id }) => seen.has(id));
}

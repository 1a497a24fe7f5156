import './tabs.css';
import type { Route } from './route';

export type View = Route['view'];

interface TabsProps {
  view: View;
  onChange: (view: View) => void;
  /** How many epics wait on the viewer: "4", "100+"; null until known. */
  waiting: string | null;
}

const VIEWS: readonly View[] = ['report', 'my-turn', 'ownership'];

export const tabId = (view: View) => `tab-${view}`;
export const panelId = (view: View) => `view-${view}`;

/** The page's views. Arrow keys lead from one to the other, and show it. */
export function Tabs({ view, onChange, waiting }: TabsProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const last = VIEWS.length - 1;
    const now = VIEWS.indexOf(view);
    const at = { ArrowRight: now + 1, ArrowLeft: now + last, Home: 0, End: last }[event.key];
    if (at === undefined) return;
    event.preventDefault();
    const next = VIEWS[at % VIEWS.length] ?? view;
    document.getElementById(tabId(next))?.focus();
    onChange(next);
  };
  return (
    <div class="tabs" role="tablist" aria-label="Countersign">
      {VIEWS.map((each) => (
        <button
          key={each}
          id={tabId(each)}
          type="button"
          role="tab"
          class="tab"
          aria-selected={each === view}
          aria-controls={panelId(each)}
          tabIndex={each === view ? 0 : -1}
          onClick={() => onChange(each)}
          onKeyDown={onKeyDown}
        >
          {label(each, waiting)}
        </button>
      ))}
    </div>
  );
}

function label(view: View, waiting: string | null): string {
  if (view === 'report') return 'Report';
  if (view === 'ownership') return 'Ownership';
  return waiting === null ? 'My turn' : `My turn (${waiting})`;
}

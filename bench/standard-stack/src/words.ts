import { createContext, useContext, useEffect, useState } from 'react';
import { dayIn } from '../../../src/domain/calendar';
import { type AccountId, ROLES } from '../../../src/domain/roles';
import type { PanelView } from '../../../src/domain/views/panel';
import type { Words } from '../../../src/domain/words/words';
import { readNames, type Viewer } from './jira';

export const WordsContext = createContext<Words | null>(null);

/** How to speak to the viewer. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('There are no words outside the panel.');
  return words;
}

/** The viewer's words, with the names of everybody whom the view tells of, once Jira has told them. */
export function useViewersWords(viewer: Viewer, view: PanelView | null): Words {
  const [names, setNames] = useState<ReadonlyMap<AccountId, string>>(new Map());
  useEffect(() => {
    if (view) void readNames(peopleIn(view)).then(setNames);
  }, [view]);
  const now = Date.now();
  return {
    ...viewer,
    now,
    today: dayIn(viewer.timeZone, now),
    name: (person) => names.get(person) ?? '…',
  };
}

function peopleIn({ evaluation }: PanelView): AccountId[] {
  return [...new Set(ROLES.flatMap((role) => evaluation.roles[role].holders.map(({ person }) => person)))];
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { list, part, text } from '../../../../../src/domain/jira-json';
import { getJira } from '../../../bridge';

export interface FoundProject {
  id: string;
  key: string;
  name: string;
}

export interface Projects {
  found: FoundProject[];
  state: 'reading' | 'read' | 'failed';
  hasMore: boolean;
  readMore: () => void;
}

/** How many projects Jira is asked for at once. */
const PAGE = 20;
/** Milliseconds without typing before Jira is asked. */
const PAUSE = 200;

/** The other projects that the person looking administers, by name, a page at a time. */
export function useProjects(query: string, hereId: string): Projects {
  const [found, setFound] = useState<FoundProject[]>([]);
  const [state, setState] = useState<Projects['state']>('reading');
  const [next, setNext] = useState<number | null>(null);
  const asked = useRef(0);

  const read = async (from: number) => {
    const number = ++asked.current;
    setState('reading');
    try {
      const page = await readPage(query, from);
      // What is no longer asked for is dropped.
      if (number !== asked.current) return;
      const others = page.projects.filter(({ id }) => id !== hereId);
      setFound((before) => (from === 0 ? others : [...before, ...others]));
      setNext(page.isLast ? null : from + page.projects.length);
      setState('read');
    } catch {
      if (number === asked.current) setState('failed');
    }
  };
  useEffect(() => {
    const timer = setTimeout(() => void read(0), query === '' ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [query, hereId]);
  return {
    found,
    state,
    hasMore: next !== null,
    readMore: () => void read(state === 'failed' && found.length === 0 ? 0 : (next ?? 0)),
  };
}

async function readPage(query: string, from: number): Promise<{ projects: FoundProject[]; isLast: boolean }> {
  const wanted = query === '' ? '' : `&query=${encodeURIComponent(query)}`;
  const { values, isLast } = part(
    await getJira(
      `/rest/api/3/project/search?action=edit&orderBy=name&startAt=${from}&maxResults=${PAGE}${wanted}`,
    ),
  );
  const projects = list(values).map(({ id, key, name }) => ({
    id: text(id),
    key: text(key),
    name: text(name),
  }));
  return { projects, isLast: isLast !== false || projects.length === 0 };
}

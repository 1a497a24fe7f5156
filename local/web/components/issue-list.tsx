import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { IssueRow } from '../jira/issue';
import { searchIssues } from '../jira/search';
import { BulkBar } from './bulk-bar';
import { Empty, Failure, Loading } from './feedback';
import { IssueTable } from './issue-table';

interface IssueListProps {
  jql: string;
  /** Names the table for screen readers. */
  caption: string;
  /** Said when nothing was found. */
  empty: string;
  /** Rows can be chosen, to change many at once. */
  selectable?: boolean;
}

/** The issues of a JQL search, more of them at a click; give it `key={jql}` where the JQL changes. */
export function IssueList({ jql, caption, empty, selectable }: IssueListProps): JSX.Element {
  const { issues, more, busy, error, next, again } = usePages(jql);
  const [keys, change] = useState<ReadonlySet<string>>(new Set());
  const chosen = issues.filter(({ key }) => keys.has(key));
  const selection = selectable === true ? { selection: { keys, change } } : {};
  return (
    <>
      {chosen.length > 0 && <BulkBar chosen={chosen} onChanged={again} />}
      {issues.length > 0 && <IssueTable issues={issues} caption={caption} {...selection} />}
      {busy && <Loading what="issues" />}
      {error !== null && <Failure error={error} retry={next} />}
      {!busy && error === null && issues.length === 0 && <Empty>{empty}</Empty>}
      {more && !busy && error === null && (
        <button type="button" class="button" onClick={next}>
          Show more
        </button>
      )}
    </>
  );
}

interface Pages {
  issues: IssueRow[];
  token: string | null;
  more: boolean;
  busy: boolean;
  error: unknown;
}

const START: Pages = { issues: [], token: null, more: false, busy: true, error: null };

interface PagesOfSearch extends Omit<Pages, 'token'> {
  next: () => void;
  /** Reads again what is shown. */
  again: () => Promise<void>;
}

function usePages(jql: string): PagesOfSearch {
  const [pages, setPages] = useState<Pages>(START);
  const latest = useRef(pages);
  latest.current = pages;

  const next = useCallback(async () => {
    const before = latest.current;
    setPages({ ...before, busy: true, error: null });
    try {
      const page = await searchIssues(jql, before.token);
      const token = page.nextPageToken;
      const issues = [...before.issues, ...page.issues];
      setPages({ issues, token, more: token !== null, busy: false, error: null });
    } catch (error) {
      setPages({ ...before, busy: false, error });
    }
  }, [jql]);

  const again = useCallback(async () => {
    let shown: Pages = { ...START, busy: false };
    const wanted = latest.current.issues.length;
    try {
      do {
        const page = await searchIssues(jql, shown.token);
        const token = page.nextPageToken;
        shown = { ...shown, issues: [...shown.issues, ...page.issues], token, more: token !== null };
      } while (shown.more && shown.issues.length < wanted);
      setPages(shown);
    } catch (error) {
      setPages({ ...latest.current, error });
    }
  }, [jql]);

  useEffect(() => {
    void next();
  }, [next]);

  return { ...pages, next: () => void next(), again };
}

import './child-list.css';
import { useEffect, useState } from 'preact/hooks';
import type { Child } from '../../../src/domain/suggestion';
import { IssueLink } from '../components/issue-link';
import { Skeleton } from '../components/skeleton';
import { readChildren, type ShownChild } from './children';

/** Children that somebody spoke of, by key and title, as far as Jira shows them to the one looking. */
export function ChildList({ of }: { of: readonly Child[] }) {
  const titles = useTitles(of);
  const shown: Pick<ShownChild, 'id' | 'key' | 'summary'>[] =
    titles === 'no-answer' ? of.map((child) => ({ ...child, summary: '' })) : titles || [];
  const hidden = titles === null ? 0 : of.length - shown.length;
  return (
    <ul class="child-list">
      {titles === null && of.map((child) => <li key={child.id} children={<Skeleton chars={24} />} />)}
      {shown.map(({ id, key, summary }) => (
        <li key={id}>
          <IssueLink issueKey={key}>{key}</IssueLink>
          <span>{summary}</span>
        </li>
      ))}
      {hidden > 0 && (
        <li class="subtlest">{hidden === 1 ? '1 that you may not see' : `${hidden} that you may not see`}</li>
      )}
    </ul>
  );
}

/** Their titles, read as the one looking; null until Jira answers. Where it does not, keys have to do. */
function useTitles(of: readonly Child[]): ShownChild[] | 'no-answer' | null {
  const [titles, setTitles] = useState<ShownChild[] | 'no-answer' | null>(null);
  const ids = of.map(({ id }) => id).join();
  useEffect(() => {
    let isCurrent = true;
    readChildren(ids.split(',')).then(
      (found) => isCurrent && setTitles(found),
      () => isCurrent && setTitles('no-answer'),
    );
    return () => {
      isCurrent = false;
    };
  }, [ids]);
  return titles;
}

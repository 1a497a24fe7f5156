import { useEffect, useState } from 'preact/hooks';
import { type ReadWork, readOpenWork } from '../../epic/open-work';
import type { Listed } from './listed';

/** Who works below the epics listed, read by one search for all of them; null until then, and where Jira does not answer. */
export function useOpenWork(items: readonly Listed[]): ReadWork | null {
  const [work, setWork] = useState<ReadWork | null>(null);
  const ids = items.map((item) => item.issueId).join();
  useEffect(() => {
    if (ids === '') return;
    let isCurrent = true;
    void readOpenWork(ids.split(',')).then((found) => isCurrent && setWork(found));
    return () => {
      isCurrent = false;
    };
  }, [ids]);
  return work;
}

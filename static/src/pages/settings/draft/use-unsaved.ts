import { useCallback, useEffect } from 'preact/hooks';
import { usePage } from '../../../page';
import { keepUnsent, readUnsent, type Unsent, unsentKey } from '../../../unsent';
import type { Draft } from './draft';
import { sameDraft } from './merge-drafts';

/**
 * Keeps in the browser's tab what is changed and not saved: Jira takes the page away without asking. The answer reads
 * what was kept when the page went, null for nothing.
 */
export function useUnsaved(saved: Draft | null, draft: Draft | null): (found: Draft) => Unsent<Draft> | null {
  const { me, project } = usePage();
  const key = unsentKey(me, project?.id ?? '', 'settings');
  useEffect(() => {
    if (saved && draft) keepUnsent(key, sameDraft(saved, draft) ? null : { start: saved, written: draft });
  }, [key, saved, draft]);
  return useCallback((found) => readUnsent(key, found), [key]);
}

import { useState } from 'preact/hooks';
import type { Listed } from './listed';

/**
 * Which epics show all that belongs to them: where there is room beside the date, all; else those that the person
 * opened, and at first the one that matters.
 */
export function useOpened(items: readonly Listed[], marked: Listed | null, isNarrow: boolean) {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const isOpenAtFirst = (item: Listed) => item.issueId === marked?.issueId || items.length === 1;
  return {
    isOpen: (item: Listed) => !isNarrow || isOpenAtFirst(item) !== toggled.has(item.issueId),
    toggle: ({ issueId }: Listed) =>
      setToggled((before) => {
        const after = new Set(before);
        if (!after.delete(issueId)) after.add(issueId);
        return after;
      }),
  };
}

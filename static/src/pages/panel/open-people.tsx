import { useEffect, useState } from 'preact/hooks';
import type { PanelView } from '../../../../src/domain/views/panel';
import { type OpenWork, peopleText, readOpenWork } from '../../epic/open-work';
import { Missing } from './missing';

/** Who builds it, and how many people have open work below the epic. */
export function OpenPeople({ view, who }: { view: PanelView; who: string }) {
  const { id } = view.epic;
  const [work, setWork] = useState<OpenWork | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void readOpenWork([id]).then((found) => isCurrent && setWork(found?.of(id) ?? null));
    return () => {
      isCurrent = false;
    };
  }, [id, view]);

  const people = work && peopleText(work);
  if (who === '' && !people) return <Missing>Nobody assigned</Missing>;
  return (
    <p>
      {who || 'No assignee'}
      {people && <span class="subtle"> · {people}</span>}
    </p>
  );
}

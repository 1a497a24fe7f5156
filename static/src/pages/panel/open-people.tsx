import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_PLACES } from '../../../../src/domain/answer-field';
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
  const isAssignee = view.settings.places.who.id === DEFAULT_PLACES.who.id;
  if (who === '' && !people) return <Missing>{isAssignee ? 'Nobody assigned' : 'Nobody yet'}</Missing>;
  const nobody = <Missing>{isAssignee ? 'No assignee' : 'Nobody yet'}</Missing>;
  return (
    <p>
      {who || nobody}
      {people && <span class="subtle"> · {people}</span>}
    </p>
  );
}

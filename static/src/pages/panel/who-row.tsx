import { useEffect, useState } from 'preact/hooks';
import type { PanelView } from '../../../../src/domain/views/panel';
import { type OpenWork, peopleText, readOpenWork } from '../../epic/open-work';
import { introduce } from '../../people';
import { DecisionRow } from './decision-row';
import { Missing } from './missing';

/** The assignee, and how many people have open work below the epic. */
export function WhoRow({ view }: { view: PanelView }) {
  const { assignee, epic } = view;
  const [work, setWork] = useState<OpenWork | null>(null);
  useEffect(() => {
    if (assignee) introduce([{ accountId: assignee.accountId, name: assignee.displayName, active: true }]);
  }, [assignee]);
  useEffect(() => {
    let isCurrent = true;
    void readOpenWork([epic.id]).then((found) => isCurrent && setWork(found?.of(epic.id) ?? null));
    return () => {
      isCurrent = false;
    };
  }, [epic.id, view]);

  const people = work && peopleText(work);
  return (
    <DecisionRow decision="who" view={view}>
      {assignee || people ? (
        <p>
          {assignee ? assignee.displayName : 'No assignee'}
          {people && <span class="subtle"> · {people}</span>}
        </p>
      ) : (
        <Missing>Nobody assigned</Missing>
      )}
    </DecisionRow>
  );
}

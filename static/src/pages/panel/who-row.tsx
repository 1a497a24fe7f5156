import { useEffect, useState } from 'preact/hooks';
import type { PanelView } from '../../../../src/domain/views/panel';
import { introduce } from '../../people';
import { DecisionRow } from './decision-row';
import { Missing } from './missing';
import { type OpenWork, readOpenWork } from './open-work';

/** The assignee, and how many people have open work below the epic. */
export function WhoRow({ view }: { view: PanelView }) {
  const { assignee, epic } = view;
  const [work, setWork] = useState<OpenWork | null>(null);
  useEffect(() => {
    if (assignee) introduce([{ accountId: assignee.accountId, name: assignee.displayName, active: true }]);
  }, [assignee]);
  useEffect(() => {
    let isCurrent = true;
    void readOpenWork(epic.id).then((found) => isCurrent && setWork(found));
    return () => {
      isCurrent = false;
    };
  }, [epic.id, view]);

  return (
    <DecisionRow decision="who" view={view}>
      {assignee || (work && work.people > 0) ? (
        <p>
          {assignee ? assignee.displayName : 'No assignee'}
          {work && work.people > 0 && <span class="subtle"> · {peopleText(work)}</span>}
        </p>
      ) : (
        <Missing>Nobody assigned</Missing>
      )}
    </DecisionRow>
  );
}

function peopleText({ people, isComplete }: OpenWork): string {
  if (!isComplete) return `${people} people or more on open work`;
  return people === 1 ? '1 person on open work' : `${people} people on open work`;
}

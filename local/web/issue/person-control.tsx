import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Failure, Loaded } from '../components/feedback';
import type { IssueField } from '../jira/detail';
import { readPersonRef } from '../jira/issue';
import { listAssignable, listPeople } from '../jira/people';
import { useLoad } from '../state/load';
import { ManyControl } from './many-control';

interface PersonControlProps {
  issueKey: string;
  field: IssueField;
  /** Account ids, separated by blanks. */
  current: string;
}

/** One person, or any number of them: whoever can be assigned, or anybody at all. */
export function PersonControl({ issueKey, field, current }: PersonControlProps): JSX.Element {
  const isAssignee = field.id === 'assignee';
  const list = () => (isAssignee ? listAssignable(issueKey) : listPeople());
  const [load] = useLoad(isAssignee ? issueKey : 'people', list);
  const [chosen, setChosen] = useState(current);
  const people = load.status === 'ready' ? load.value : [];
  const options = people.map(({ accountId, displayName }) => ({ id: accountId, name: displayName }));
  const chosenNow = [field.value]
    .flat()
    .filter((person) => person !== null)
    .map(readPersonRef);
  const unlisted = chosenNow
    .map(({ accountId, displayName }) => ({ id: accountId, name: displayName }))
    .filter(({ id }) => !options.some((option) => option.id === id));
  const all = [...unlisted, ...options];
  if (field.editor === 'people') {
    return (
      <Loaded load={load} what="people">
        {() => <ManyControl label={field.name} options={all} chosen={current} />}
      </Loaded>
    );
  }
  // There at once, so that it can take the focus; the other people follow.
  return (
    <>
      <select
        name="value"
        aria-label={field.name}
        class="input"
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        <option value="">Nobody</option>
        {all.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {load.status === 'failed' && <Failure error={load.error} />}
    </>
  );
}

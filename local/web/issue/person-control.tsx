import type { JSX } from 'preact';
import type { IssueField } from '../jira/detail';
import { readPersonRef } from '../jira/issue';
import { listAssignable, listPeople } from '../jira/people';
import { ListedControl } from './listed-control';

interface PersonControlProps {
  issueKey: string;
  field: IssueField;
}

/** One person, or any number of them: whoever can be assigned, or anybody at all. */
export function PersonControl({ issueKey, field }: PersonControlProps): JSX.Element {
  const isAssignee = field.id === 'assignee';
  const list = async () => (await (isAssignee ? listAssignable(issueKey) : listPeople())).map(toListed);
  const chosen = [field.value]
    .flat()
    .filter((person) => person !== null)
    .map((person) => toListed(readPersonRef(person)));
  return (
    <ListedControl
      label={field.name}
      what={isAssignee ? 'assignable people' : 'people'}
      list={list}
      chosen={chosen}
      none={field.editor === 'people' ? null : 'Nobody'}
    />
  );
}

const toListed = ({ accountId, displayName }: { accountId: string; displayName: string }) => ({
  id: accountId,
  name: displayName,
});

import type { JSX } from 'preact';
import { isRecord } from '../http/read';
import type { IssueField } from '../jira/detail';
import { listGroups, listTeams } from '../jira/directory';
import { idsIn } from '../text/field-edit';
import { ListedControl } from './listed-control';

/** A team, a group, or any number of groups. */
export function DirectoryControl({ field }: { field: IssueField }): JSX.Element {
  const isTeam = field.editor === 'team';
  const values = [field.value].flat().filter(isRecord);
  const ids = idsIn(values);
  const chosen = values.map(({ name }, index) => ({ id: ids[index] ?? '', name: String(name ?? '') }));
  return (
    <ListedControl
      label={field.name}
      what={isTeam ? 'teams' : 'groups'}
      list={isTeam ? listTeams : listGroups}
      chosen={chosen}
      none={field.editor === 'groups' ? null : 'None'}
    />
  );
}

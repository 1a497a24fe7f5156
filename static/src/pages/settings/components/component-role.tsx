import { otherRole, type Role } from '../../../../../src/domain/roles';
import { ROLE_SHORT } from '../../../../../src/domain/words/words';
import { Checkbox } from '../../../components/forms/checkbox';
import { UserPicker } from '../../../components/forms/user-picker';
import type { PeopleDraft } from '../draft/draft';

interface ComponentRoleProps {
  role: Role;
  /** The component's. */
  name: string;
  people: PeopleDraft;
  /** What holds where the component says nothing. */
  project: PeopleDraft;
  projectKey: string;
  onChange: (people: PeopleDraft) => void;
}

/** The people of one role in a component, or the word that its epics have no such role. */
export function ComponentRole({ role, name, people, project, projectKey, onChange }: ComponentRoleProps) {
  const now = people[role];
  const other = people[otherRole(role)];
  const isOtherHere = other.here && (other.people.length > 0 || project[otherRole(role)].here);
  return (
    <div class="component-role">
      {now.here && (
        <UserPicker
          label={`${ROLE_SHORT[role]} of ${name}`}
          value={now.people}
          projectKey={projectKey}
          onChange={(chosen) => onChange({ ...people, [role]: { here: true, people: chosen } })}
        />
      )}
      <Checkbox
        label={`No ${ROLE_SHORT[role]} here`}
        checked={!now.here}
        disabled={now.here && !isOtherHere}
        onChange={(isNot) => onChange({ ...people, [role]: { ...now, here: !isNot } })}
      />
    </div>
  );
}

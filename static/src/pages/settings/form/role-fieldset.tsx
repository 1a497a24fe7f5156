import { otherRole, type Role } from '../../../../../src/domain/roles';
import type { SettingsView } from '../../../../../src/domain/views/settings';
import { ROLE_LONG, ROLE_SHORT, sentenceCase } from '../../../../../src/domain/words/words';
import { Button } from '../../../components/button';
import { Checkbox } from '../../../components/forms/checkbox';
import { UserPicker } from '../../../components/forms/user-picker';
import { usePeople } from '../../../people';
import type { Draft } from '../draft/draft';
import type { Settings } from '../use-settings';
import { Theirs } from './theirs';

interface RoleFieldsetProps {
  which: Role;
  settings: Settings;
  draft: Draft;
  view: SettingsView;
}

/** The people of one role, or the word that the project has no such role. */
export function RoleFieldset({ which: role, settings, draft, view }: RoleFieldsetProps) {
  const people = usePeople();
  const { change } = settings;
  const now = draft[role];
  const other = otherRole(role);
  const { lead, key } = view.project;
  const suggestsLead = now.here && lead !== null && now.people.length === 0;
  return (
    <fieldset class="role">
      <legend>
        <h3>{sentenceCase(ROLE_LONG[role])}</h3>
      </legend>
      {now.here && (
        <UserPicker
          label={`${ROLE_SHORT[role]} of this project`}
          value={now.people}
          projectKey={key}
          onChange={(chosen) => change({ [role]: { here: true, people: chosen } })}
        />
      )}
      {suggestsLead && (
        <Button
          look="link"
          onClick={({ currentTarget }) => {
            // It goes with that: the keyboard goes on from the field.
            currentTarget.closest('fieldset')?.querySelector('input')?.focus();
            change({ [role]: { here: true, people: [lead] } });
          }}
        >
          Add the project lead, {people.name(lead)}
        </Button>
      )}
      <Checkbox
        label={`No ${ROLE_SHORT[role]} here`}
        hint={
          draft[other].here
            ? `The ${ROLE_SHORT[other]} agrees the date alone, and every page says so.`
            : 'A project needs a PM or an EM: at most one of the two can be missing.'
        }
        checked={!now.here}
        disabled={now.here && !draft[other].here}
        onChange={(isNot) => change({ [role]: { ...now, here: !isNot } })}
      />
      <Theirs settings={settings} field={role} />
    </fieldset>
  );
}

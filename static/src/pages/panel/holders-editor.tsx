import { useState } from 'preact/hooks';
import type { AccountId, Role } from '../../../../src/domain/roles';
import { ROLE_LONG, ROLE_SHORT, sentenceCase } from '../../../../src/domain/words/words';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import { UserPicker } from '../../components/forms/user-picker';
import type { Acting } from './actions';

interface HoldersEditorProps extends Acting {
  onClose: () => void;
}

/** Names the PM or EM of this one epic; the project's people stay as they are elsewhere. */
export function HoldersEditor({ view, act, busy, onClose }: HoldersEditorProps) {
  return (
    <section class="holders-editor" aria-label="People of this epic">
      <p class="small subtlest">For this epic only. Several people in one role each sign.</p>
      {view.mine.canSetHolders.map((role) => (
        <RoleEditor key={role} role={role} view={view} act={act} busy={busy} />
      ))}
      <Button look="subtle" onClick={onClose}>
        Close
      </Button>
    </section>
  );
}

function RoleEditor({ role, view, act, busy }: Acting & { role: Role }) {
  const now = view.evaluation.roles[role].holders.map((holder) => holder.person);
  const [people, setPeople] = useState<AccountId[]>(now);
  const isChanged = people.join() !== now.join();
  const key = `holders-${role}`;
  const save = (to: AccountId[] | null) =>
    act({
      key,
      send: (stamp) => callPanel('setHolders', { ...stamp, role, people: to }),
      says: (after) => {
        setPeople(after.evaluation.roles[role].holders.map((holder) => holder.person));
        return `The ${ROLE_SHORT[role]} of this epic is saved.`;
      },
    });
  return (
    <div class="role-editor">
      <UserPicker
        label={sentenceCase(ROLE_LONG[role])}
        value={people}
        onChange={setPeople}
        projectKey={view.epic.projectKey}
      />
      <div class="button-row">
        <Button look="primary" disabled={!isChanged} loading={busy === key} onClick={() => save(people)}>
          Save {ROLE_SHORT[role]}
        </Button>
        <Button look="subtle" disabled={busy !== null} onClick={() => save(null)}>
          Use the project's
        </Button>
      </div>
    </div>
  );
}

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OwnHolders } from '../../../../src/domain/agreement';
import { mayPass } from '../../../../src/domain/refusal';
import { otherRole, type Role } from '../../../../src/domain/roles';
import type { RoleStanding } from '../../../../src/domain/standing';
import { ROLE_LONG, ROLE_SHORT, sentenceCase } from '../../../../src/domain/words/words';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import { Checkbox } from '../../components/forms/checkbox';
import { UserPicker } from '../../components/forms/user-picker';
import type { Acting } from './actions';

interface HoldersEditorProps extends Acting {
  onClose: () => void;
}

/** Names the PM or EM of this one epic; the people of its place stay as they are elsewhere. */
export function HoldersEditor({ view, act, busy, onClose }: HoldersEditorProps) {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>('input, button')?.focus(), []);
  return (
    <section
      class="holders-editor"
      aria-label="People of this epic"
      ref={box}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
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
  const standing = view.evaluation.roles[role];
  const now = heldIn(standing);
  const [people, setPeople] = useState(Array.isArray(now) ? now : []);
  const [isHere, setHere] = useState(standing.here);
  const [error, setError] = useState<string | null>(null);
  const chosen = isHere ? people : 'not-here';
  const key = `holders-${role}`;
  const save = (to: OwnHolders) => {
    setError(null);
    act({
      key,
      send: (stamp) => callPanel('setHolders', { ...stamp, role, people: to }),
      says(after) {
        const saved = heldIn(after.evaluation.roles[role]);
        setHere(saved !== 'not-here');
        setPeople(Array.isArray(saved) ? saved : []);
        return `The ${ROLE_SHORT[role]} of this epic is saved.`;
      },
      onRefused(refusal, text) {
        if (mayPass(refusal)) return false;
        setError(text);
        return true;
      },
    });
  };
  return (
    <div class="role-editor">
      <UserPicker
        label={sentenceCase(ROLE_LONG[role])}
        value={isHere ? people : []}
        onChange={setPeople}
        projectKey={view.epic.projectKey}
        disabled={!isHere}
      />
      {view.mine.isProjectAdmin && (
        <Checkbox
          label={`No ${ROLE_SHORT[role]} here`}
          hint={`The ${ROLE_SHORT[otherRole(role)]} agrees alone on this epic.`}
          checked={!isHere}
          onChange={(isGone) => setHere(!isGone)}
        />
      )}
      {error && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
      <div class="button-row">
        <Button
          look="primary"
          disabled={String(chosen) === String(now)}
          loading={busy === key}
          onClick={() => save(chosen)}
        >
          Save {ROLE_SHORT[role]}
        </Button>
        {standing.from.level === 'epic' && (
          <Button look="subtle" disabled={busy !== null} onClick={() => save(null)}>
            Use those of its place
          </Button>
        )}
      </div>
    </div>
  );
}

/** Who holds a role; or that it is not here. */
function heldIn({ here, holders }: RoleStanding): Exclude<OwnHolders, null> {
  return here ? holders.map((holder) => holder.person) : 'not-here';
}

import type { Role } from '../../../../src/domain/roles';
import { ROLE_LONG, ROLE_SHORT } from '../../../../src/domain/words/words';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import type { Acting } from './actions';
import { RoleRow } from './role-row';

interface EmptyRowProps extends Acting {
  role: Role;
  onClaimed: () => void;
}

/** A role that nobody holds yet: whoever may take it does so with one click. */
export function EmptyRow({ role, view, act, busy, onClaimed }: EmptyRowProps) {
  const key = `claim-${role}`;
  return (
    <RoleRow role={role} isSigned={false} who={<span class="subtlest">nobody yet</span>}>
      {view.mine.canClaim.includes(role) && (
        <Button
          loading={busy === key}
          disabled={busy !== null && busy !== key}
          title={`Take the role of ${ROLE_LONG[role]} for this epic`}
          onClick={() =>
            act({
              key,
              send: (stamp) => callPanel('claim', { ...stamp, role }),
              says: () => `You are the ${ROLE_SHORT[role]} of this epic.`,
              onDone: onClaimed,
            })
          }
        >
          I am the {ROLE_SHORT[role]}
        </Button>
      )}
    </RoleRow>
  );
}

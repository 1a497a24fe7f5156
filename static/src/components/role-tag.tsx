import type { Role } from '../../../src/domain/roles';
import { ROLE_LONG, ROLE_SHORT } from '../../../src/domain/words/words';

/** "PM", "EM" or "PM+EM"; the full words for screen readers and as a tooltip. */
export function RoleTag({ roles }: { roles: readonly Role[] }) {
  return (
    <abbr class="role-tag" title={roles.map((role) => ROLE_LONG[role]).join(' and ')}>
      {roles.map((role) => ROLE_SHORT[role]).join('+')}
    </abbr>
  );
}

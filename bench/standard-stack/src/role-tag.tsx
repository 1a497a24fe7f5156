import Lozenge from '@atlaskit/lozenge';
import type { Role } from '../../../src/domain/roles';
import { ROLE_LONG, ROLE_SHORT } from '../../../src/domain/words/words';

/** "PM", "EM" or "PM+EM". */
export function RoleTag({ roles }: { roles: readonly Role[] }) {
  return (
    <abbr title={roles.map((role) => ROLE_LONG[role]).join(' and ')}>
      <Lozenge>{roles.map((role) => ROLE_SHORT[role]).join('+')}</Lozenge>
    </abbr>
  );
}

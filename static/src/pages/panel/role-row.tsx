import type { ComponentChildren } from 'preact';
import type { Role } from '../../../../src/domain/roles';
import { Icon } from '../../components/icon';
import { RoleTag } from '../../components/role-tag';

interface RoleRowProps {
  role: Role;
  isSigned: boolean;
  who: ComponentChildren;
  /** What they signed, and what can be done about it. */
  children: ComponentChildren;
}

/** One line of those who sign: ✓ or ○, the role, the person, what they signed. */
export function RoleRow({ role, isSigned, who, children }: RoleRowProps) {
  return (
    <li class={isSigned ? 'role-row is-signed' : 'role-row'}>
      <span class="role-mark">
        <Icon name={isSigned ? 'check' : 'circle'} label={isSigned ? 'Signed' : 'Not signed'} />
      </span>
      <RoleTag roles={[role]} />
      <div class="role-content">
        <span class="role-who">{who}</span>
        {children}
      </div>
    </li>
  );
}

import { ROLES, type Role } from '../../../../src/domain/roles';
import type { HolderStanding } from '../../../../src/domain/standing';
import type { Mine, PanelView } from '../../../../src/domain/views/panel';

/**
 * Whether a row offers to withdraw a sign-off. What was signed in several roles is withdrawn as one, so it is offered
 * once: in the viewer's own row, else in that of somebody for whom they signed.
 */
export function isOfferedAt(
  place: { role: Role; holder: HolderStanding },
  { roles }: Mine['withdrawable'][number],
  { me, evaluation }: PanelView,
): boolean {
  const rows = ROLES.filter((role) => roles.includes(role)).flatMap((role) =>
    evaluation.roles[role].holders.filter((holder) => isOf(me, holder)).map((holder) => ({ role, holder })),
  );
  const row = rows.find(({ holder }) => holder.person === me) ?? rows[0];
  return row?.role === place.role && row.holder.person === place.holder.person;
}

function isOf(me: string, { person, signed, lastSigned }: HolderStanding): boolean {
  return person === me || (signed ?? lastSigned)?.person === me;
}

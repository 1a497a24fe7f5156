import { ROLES } from '../../../../src/domain/roles';
import { reasonSentence } from '../../../../src/domain/words/date';
import { useWords } from '../../page';
import type { Acting } from './actions';
import { EmptyRow } from './empty-row';
import { HolderRow } from './holder-row';

interface RoleRowsProps extends Acting {
  onClaimed: () => void;
}

/** One line per person who signs: who signed what, who has not, and who is missing. */
export function RoleRows({ onClaimed, ...acting }: RoleRowsProps) {
  const words = useWords();
  const { roles, reasons } = acting.view.evaluation;
  return (
    <>
      <ul class="role-rows">
        {ROLES.filter((role) => roles[role].here).map((role) =>
          roles[role].holders.length === 0 ? (
            <EmptyRow key={role} role={role} {...acting} onClaimed={onClaimed} />
          ) : (
            roles[role].holders.map((holder) => (
              <HolderRow key={`${role} ${holder.person}`} role={role} holder={holder} {...acting} />
            ))
          ),
        )}
      </ul>
      {reasons
        .filter(({ code }) => code !== 'role-empty' && code !== 'former-holder')
        .map((reason) => (
          <p key={JSON.stringify(reason)} class="date-fact">
            {reasonSentence(reason, words)}
          </p>
        ))}
    </>
  );
}

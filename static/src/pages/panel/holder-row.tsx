import type { Role } from '../../../../src/domain/roles';
import type { HolderStanding } from '../../../../src/domain/standing';
import type { PanelView } from '../../../../src/domain/views/panel';
import { holderSentence, near } from '../../../../src/domain/words/date';
import { holderNote } from '../../../../src/domain/words/holder-note';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import { lazily } from '../../components/lazily';
import { PersonName } from '../../components/person-name';
import { useWords } from '../../page';
import { usePeople } from '../../people';
import type { Acting } from './actions';
import { isOfferedAt } from './offered-at';
import { RoleRow } from './role-row';

const Departed = lazily(() => import('./departed').then((part) => part.Departed));

interface HolderRowProps extends Acting {
  role: Role;
  holder: HolderStanding;
}

/** A holder of a role: what they signed; their own sign-off they can withdraw. */
export function HolderRow({ role, holder, view, act, busy }: HolderRowProps) {
  const words = useWords();
  const isInactive = usePeople().find(holder.person)?.active === false;
  const own = view.mine.withdrawable.filter((each) => isOfferedAt({ role, holder }, each, view));
  return (
    <RoleRow role={role} isSigned={holder.signed !== null} who={<PersonName person={holder.person} asYou />}>
      <span class="role-what">{holderSentence(role, holder, words)}</span>
      {own.map(({ source, period }) => (
        <Button
          key={period}
          look="link"
          loading={busy === `withdraw-${period}`}
          disabled={busy !== null && busy !== `withdraw-${period}`}
          title={`Take your sign-off on ${near(period, words)} back. It stays in the history.`}
          onClick={() =>
            act({
              key: `withdraw-${period}`,
              send: (stamp) => callPanel('withdraw', { ...stamp, source, period }),
              says: () => `You withdrew your sign-off on ${near(period, words)}.`,
              undone: () => `Your sign-off on ${near(period, words)} stands again.`,
            })
          }
        >
          {own.length > 1 || !holder.signed ? `Withdraw ${near(period, words)}` : 'Withdraw'}
        </Button>
      ))}
      <span class="role-note">
        {isByEditing(holder, view) && 'by editing the date · '}
        {holderNote(holder, view.evaluation.roles[role], words)}
      </span>
      {isInactive && <Departed view={view} />}
    </RoleRow>
  );
}

/** They signed by setting the date in Jira, as the history of these days tells. */
function isByEditing({ signed }: HolderStanding, { events }: PanelView): boolean {
  return events.some(
    ({ what, by, at }) =>
      what.kind === 'signed' && what.byEditing && by === signed?.person && at === signed.at,
  );
}

import type { Evaluation } from '../../../../src/domain/evaluate';
import type { HolderStanding, RoleStanding } from '../../../../src/domain/standing';
import { type WaitedOn, waitingOn } from '../../../../src/domain/words/waiting';
import { called, ROLE_SHORT, sentenceCase, type Words } from '../../../../src/domain/words/words';
import { Icon } from '../../components/icon';
import { PersonName } from '../../components/person-name';
import { usePeople } from '../../people';

/** Whom an epic waits on: owners, and who may answer in their stead. */
export function WaitingOn({ evaluation, words }: { evaluation: Evaluation; words: Words }) {
  return (
    <>
      {waitingOn(evaluation).map((each, place) => (
        <Waited key={place} each={each} words={words} />
      ))}
    </>
  );
}

function Waited({ each, words }: { each: WaitedOn; words: Words }) {
  const people = usePeople();
  const { person } = each;
  if (person === null) return <span class="waited">{sentenceCase(each.words)}</span>;
  const isMe = person === words.me || each.for === words.me;
  return (
    <span class={isMe ? 'waited is-me' : 'waited'}>
      <PersonName person={person} asYou /> {each.for && `for ${called(each.for, words)} `}
      <span class="subtlest">{ROLE_SHORT[each.role]}</span>
      {each.for === null && people.find(person)?.active === false && (
        <span class="under">Has left; an admin can replace them in the settings</span>
      )}
    </span>
  );
}

/** The people of a role, each with a tick who has signed the date as it is, or for whom somebody has. */
export function Holders({ standing, words }: { standing: RoleStanding; words: Words }) {
  if (!standing.here) return <span class="subtlest">None here</span>;
  if (standing.holders.length === 0) return <span class="subtlest">Nobody yet</span>;
  return (
    <>
      {standing.holders.map((holder, place) => (
        <span key={place} class="holder">
          <PersonName person={holder.person} />
          {holder.signed && (
            <span title={signedBy(holder, words)}>
              <Icon name="check" label={signedBy(holder, words)} />
            </span>
          )}
        </span>
      ))}
    </>
  );
}

/** "signed", "signed by Ann Lee for Mia Second", "signed by Gus Gone, former EM". */
function signedBy({ person, signed, former }: HolderStanding, words: Words): string {
  if (!signed || signed.person === person) return 'signed';
  const signer = called(signed.person, words);
  return former
    ? `signed by ${signer}, former ${ROLE_SHORT[signed.role]}`
    : `signed by ${signer} for ${called(person, words)}`;
}

import type { JSX } from 'preact';
import { ACTING_COOKIE, NOBODY, type PersonView } from '../../web-api';
import { writeCookie } from '../state/cookies';
import { useShell } from '../state/session';

/** Changes who the shell and the app act for; everything is loaded again, as after another login. */
export function ActingAs(): JSX.Element {
  const { people, acting } = useShell().session;
  const choose = (accountId: string) => {
    writeCookie(ACTING_COOKIE, accountId);
    location.reload();
  };
  const imported = people.filter((person) => person.origin === 'import');
  return (
    <label class="acting-as">
      <span>Acting as</span>
      <select
        aria-label="Acting as"
        value={acting?.accountId ?? NOBODY}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <Choices people={people.filter((person) => person.origin === 'seed')} />
        {imported.length > 0 && (
          <optgroup label="Imported">
            <Choices people={imported} />
          </optgroup>
        )}
        <option value={NOBODY}>Nobody – not logged in</option>
      </select>
    </label>
  );
}

function Choices({ people }: { people: PersonView[] }): JSX.Element {
  return (
    <>
      {people.map((person) => (
        <option key={person.accountId} value={person.accountId} disabled={!person.active}>
          {person.title === '' ? person.displayName : `${person.displayName} – ${person.title}`}
        </option>
      ))}
    </>
  );
}

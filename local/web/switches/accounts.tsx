import type { JSX } from 'preact';
import type { AccountChange, PersonView } from '../../web-api';
import { Failure } from '../components/feedback';
import { requestLocal } from '../http/request';
import { useAction } from '../state/action';
import { useShell } from '../state/session';

/** Who has an active account, as an administrator of the site decides. */
export function Accounts(): JSX.Element {
  const { people } = useShell().session;
  const { busy, error, run } = useAction();
  const change = ({ accountId, active }: PersonView) =>
    run(async () => {
      const wanted: AccountChange = { accountId, active: !active };
      await requestLocal<null>('PUT', '/local/accounts', wanted);
      // The page keeps the people it was loaded with.
      location.reload();
    });
  return (
    <section class="issue-section">
      <h2>Active accounts</h2>
      <fieldset class="check-list">
        <legend class="visually-hidden">Active accounts</legend>
        {people.map((person) => (
          <label key={person.accountId}>
            <input
              type="checkbox"
              checked={person.active}
              disabled={busy}
              onChange={() => void change(person)}
            />
            {person.displayName}
          </label>
        ))}
      </fieldset>
      {error !== null && <Failure error={error} />}
    </section>
  );
}

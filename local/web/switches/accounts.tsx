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
  const change = ({ accountId }: PersonView, state: AccountChange['state']) =>
    run(async () => {
      const wanted: AccountChange = { accountId, state };
      await requestLocal<null>('PUT', '/local/accounts', wanted);
      // The page keeps the people it was loaded with.
      location.reload();
    });
  const close = (event: SubmitEvent) => {
    event.preventDefault();
    const id = new FormData(event.currentTarget as HTMLFormElement).get('account');
    const person = people.find(({ accountId }) => accountId === id);
    if (person && confirm(`Close the account of ${person.displayName} for good?`))
      void change(person, 'closed');
  };
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
              onChange={() => void change(person, person.active ? 'inactive' : 'active')}
            />
            {person.displayName}
          </label>
        ))}
      </fieldset>
      <h3>Close an account for good</h3>
      <p>
        As its owner may ask of Atlassian. Whoever stores its id learns of it by the weekly report, and erases
        it.
      </p>
      <form class="form-row" onSubmit={close}>
        <label>
          Account
          <select class="input" name="account" required>
            <option value="">Choose…</option>
            {people.map(({ accountId, displayName }) => (
              <option key={accountId} value={accountId}>
                {displayName}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="button" disabled={busy}>
          Close
        </button>
      </form>
      {error !== null && <Failure error={error} />}
    </section>
  );
}

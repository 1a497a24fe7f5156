import type { JSX } from 'preact';
import { Failure, Loaded } from '../components/feedback';
import { deleteCustomField, listCustomFields } from '../jira/fields';
import { useAction } from '../state/action';
import { showDone } from '../state/flags';
import { useLoad } from '../state/load';

/** Takes a custom field away from all issues, as an administrator of Jira may. */
export function DeleteField(): JSX.Element {
  const [load, reload] = useLoad('custom fields', listCustomFields);
  const { busy, error, run } = useAction();
  const fields = load.status === 'ready' ? load.value : [];
  const remove = (event: SubmitEvent) => {
    event.preventDefault();
    const id = new FormData(event.currentTarget as HTMLFormElement).get('field');
    const field = fields.find((one) => one.id === id);
    if (!field || !confirm(`Delete ${field.name} (${field.id}) with its values on all issues?`)) return;
    void run(async () => {
      await deleteCustomField(field.id);
      await reload();
      showDone(`${field.name} is deleted`);
    });
  };
  return (
    <section class="issue-section">
      <h2>Delete a custom field</h2>
      <p>The field goes, with its values; histories keep what they tell of it. It takes a Jira admin.</p>
      <Loaded load={load} what="fields" retry={reload}>
        {(all) => (
          <form class="form-row" onSubmit={remove}>
            <label>
              Custom field
              <select class="input" name="field" required>
                <option value="">Choose…</option>
                {all.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name} ({id})
                  </option>
                ))}
              </select>
            </label>
            <button type="submit" class="button" disabled={busy}>
              Delete
            </button>
          </form>
        )}
      </Loaded>
      {error !== null && <Failure error={error} />}
    </section>
  );
}

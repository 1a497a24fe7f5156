import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { editIssue } from '../jira/edit';
import type { IssueRow } from '../jira/issue';
import { useAction } from '../state/action';
import { showDone } from '../state/flags';
import { movedDay } from '../text/moved-day';
import { Failure } from './feedback';
import { RobotMenu } from './robot-menu';

interface BulkBarProps {
  chosen: IssueRow[];
  onChanged: () => Promise<void>;
}

/** What can be done with the chosen issues at once: as the acting person one save each, as in Jira's bulk change. */
export function BulkBar({ chosen, onChanged }: BulkBarProps): JSX.Element {
  const [by, setBy] = useState<'days' | 'date'>('days');
  const { busy, error, run } = useAction();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const value = String(new FormData(event.currentTarget as HTMLFormElement).get('value') ?? '');
    void run(async () => {
      try {
        for (const { key, dueDate } of chosen) {
          const duedate = by === 'date' ? value || null : dueDate && movedDay(dueDate, Number(value));
          await editIssue(key, { duedate });
        }
        showDone(`Due dates of ${chosen.length} issues changed`);
      } finally {
        await onChanged();
      }
    });
  };
  return (
    <section class="bulk-bar" aria-label="Chosen issues">
      <strong>{chosen.length} chosen</strong>
      <form class="form-row" onSubmit={submit}>
        <select
          class="input"
          aria-label="How to change"
          value={by}
          onChange={(event) => setBy(event.currentTarget.value === 'date' ? 'date' : 'days')}
        >
          <option value="days">by days</option>
          <option value="date">to a date</option>
        </select>
        {by === 'days' ? (
          <input
            class="input"
            key="days"
            type="number"
            name="value"
            aria-label="Days"
            defaultValue="7"
            required
          />
        ) : (
          <input class="input" key="date" type="date" name="value" aria-label="Date, or none" />
        )}
        <button type="submit" class="button button-primary" disabled={busy}>
          Bulk change due dates
        </button>
      </form>
      <RobotMenu issueKeys={chosen.map(({ key }) => key)} onChanged={onChanged} />
      {error !== null && <Failure error={error} />}
    </section>
  );
}

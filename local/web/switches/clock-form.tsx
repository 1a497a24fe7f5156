import type { JSX } from 'preact';
import type { ClockChange, ClockView } from '../../web-api';
import { Failure } from '../components/feedback';
import { requestLocal } from '../http/request';
import { useAction } from '../state/action';
import { useLoad } from '../state/load';
import { useShell } from '../state/session';

const HOUR = 60 * 60 * 1000;
const STEPS = [
  { words: 'An hour later', by: HOUR },
  { words: 'A day later', by: 24 * HOUR },
  { words: 'A week later', by: 7 * 24 * HOUR },
];

/** The one clock of Jira, backend and pages. */
export function ClockForm(): JSX.Element {
  const { format } = useShell();
  const [load] = useLoad('clock', () => requestLocal<ClockView>('GET', '/local/clock'));
  const { error, run } = useAction();
  const change = (wanted: ClockChange) =>
    run(async () => {
      await requestLocal<ClockView>('PUT', '/local/clock', wanted);
      // The page keeps the clock it was loaded with.
      location.reload();
    });
  const set = (event: SubmitEvent) => {
    event.preventDefault();
    const at = new FormData(event.currentTarget as HTMLFormElement).get('at');
    const instant = Date.parse(`${String(at)}Z`);
    if (!Number.isNaN(instant)) void change({ set: instant });
  };
  return (
    <section class="issue-section">
      <h2>Clock</h2>
      {load.status === 'failed' && <Failure error={load.error} />}
      {load.status === 'ready' && (
        <p>
          It is {format.moment(load.value.now)}; the clock {load.value.frozen ? 'stands still' : 'is running'}
          .
        </p>
      )}
      <form class="form-row" onSubmit={set}>
        <label>
          Stand still at (UTC)
          <input class="input" type="datetime-local" name="at" required />
        </label>
        <button type="submit" class="button">
          Set
        </button>
      </form>
      <div class="button-row">
        {STEPS.map((step) => (
          <button key={step.by} type="button" class="button" onClick={() => change({ advance: step.by })}>
            {step.words}
          </button>
        ))}
        <button type="button" class="button" onClick={() => change({ set: null })}>
          Back to real time
        </button>
      </div>
      {error !== null && <Failure error={error} />}
    </section>
  );
}

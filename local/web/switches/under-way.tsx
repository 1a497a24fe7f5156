import type { JSX } from 'preact';
import type { DeliveredView, UnderWayView } from '../../web-api';
import { Failure, Loaded } from '../components/feedback';
import { requestLocal } from '../http/request';
import { useAction } from '../state/action';
import { showDone } from '../state/flags';
import { useLoad } from '../state/load';

/** What is on its way to the app, and what can be run at once. */
export function UnderWay(): JSX.Element {
  const [load, reload] = useLoad('events', () => requestLocal<UnderWayView>('GET', '/local/events'));
  const { busy, error, run } = useAction();
  const act = (work: () => Promise<string>) => () =>
    void run(async () => {
      try {
        showDone(await work());
      } finally {
        await reload();
      }
    });
  const deliver = async () => {
    const { delivered, failures } = await requestLocal<DeliveredView>('POST', '/local/events/deliver');
    const [failure] = failures;
    if (failure) throw new Error(`${failure.name}: ${failure.message}`);
    return `${delivered} delivered`;
  };
  const runSchedule = (key: string) => async () => {
    await requestLocal<null>('POST', `/local/schedules/${encodeURIComponent(key)}`);
    return `${key} has run`;
  };
  return (
    <section class="issue-section">
      <h2>Under way to the app</h2>
      <Loaded load={load} what="events" retry={reload}>
        {({ pending, schedules }) => (
          <>
            <p>{pending.length === 0 ? 'Nothing waits.' : `${pending.length} wait.`}</p>
            <div class="button-row">
              <button type="button" class="button" disabled={busy} onClick={act(deliver)}>
                Deliver all now
              </button>
              {schedules.map(({ key }) => (
                <button
                  key={key}
                  type="button"
                  class="button"
                  disabled={busy}
                  onClick={act(runSchedule(key))}
                >
                  Run {key} now
                </button>
              ))}
            </div>
          </>
        )}
      </Loaded>
      {error !== null && <Failure error={error} />}
    </section>
  );
}

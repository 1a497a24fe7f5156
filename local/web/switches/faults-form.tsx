import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReleaseView, SwitchesView } from '../../web-api';
import { Failure, Loaded } from '../components/feedback';
import { requestLocal } from '../http/request';
import { useAction } from '../state/action';
import { showFlag } from '../state/flags';
import { useLoad } from '../state/load';
import { FaultFields } from './fault-fields';
import { readSwitches } from './switches-form-data';

/** The faults that can be turned on; they act on the app's calls at once and are off after a restart. */
export function FaultsForm(): JSX.Element {
  const [load, reload] = useLoad('switches', () => requestLocal<SwitchesView>('GET', '/local/switches'));
  const [version, setVersion] = useState(0);
  const { busy, error, run } = useAction();
  const act = (work: () => Promise<string>) =>
    run(async () => {
      const done = await work();
      await reload();
      setVersion((before) => before + 1);
      const flag = { id: 'switches', title: done, description: null, actions: [], autoDismiss: true };
      showFlag({ ...flag, tone: 'success' });
    });
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const change = readSwitches(new FormData(event.currentTarget as HTMLFormElement));
    void act(async () => {
      await requestLocal<SwitchesView>('PUT', '/local/switches', change);
      return 'Switches saved';
    });
  };
  const turnOff = async () => {
    await requestLocal<SwitchesView>('POST', '/local/switches/reset');
    return 'All switches are off';
  };
  const release = async () => {
    const { released } = await requestLocal<ReleaseView>('POST', '/local/release');
    return released === 1 ? '1 request released' : `${released} requests released`;
  };
  return (
    <section class="issue-section">
      <h2>Faults</h2>
      <Loaded load={load} what="switches" retry={reload}>
        {(switches) => (
          <form key={version} class="faults" onSubmit={save}>
            <FaultFields switches={switches} />
            <div class="button-row">
              <button type="submit" class="button button-primary" disabled={busy}>
                Save
              </button>
              <button type="button" class="button" onClick={() => act(turnOff)}>
                Turn all off
              </button>
              <button type="button" class="button" onClick={() => act(release)}>
                Release held requests
              </button>
            </div>
          </form>
        )}
      </Loaded>
      {error !== null && <Failure error={error} />}
    </section>
  );
}

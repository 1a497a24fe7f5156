import type { JSX } from 'preact';
import { RESET_KVS } from '../../web-api';
import { Failure } from '../components/feedback';
import { requestLocal } from '../http/request';
import { useAction } from '../state/action';
import { showFlag } from '../state/flags';
import { useShell } from '../state/session';

/** Empties the app's storage, as removing and installing it again would. */
export function FreshInstall(): JSX.Element {
  const { appName } = useShell().session;
  const { busy, error, run } = useAction();
  const reset = () => {
    if (!confirm(`Empty everything that ${appName} has stored? Jira's own data stays.`)) return;
    void run(async () => {
      await requestLocal<null>('POST', RESET_KVS);
      const title = `${appName} is as freshly installed`;
      showFlag({ id: 'fresh', title, description: null, actions: [], tone: 'success', autoDismiss: true });
    });
  };
  return (
    <section class="issue-section">
      <h2>The app</h2>
      <p>Install {appName} afresh: its storage is emptied, the data of Jira stays as it is.</p>
      <button type="button" class="button" disabled={busy} onClick={reset}>
        Fresh install
      </button>
      {error !== null && <Failure error={error} />}
    </section>
  );
}

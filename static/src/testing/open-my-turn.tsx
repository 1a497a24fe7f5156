import { render, screen, within } from '@testing-library/preact';
import { useEffect } from 'preact/hooks';
import type { MyTurnView } from '../../../src/domain/views/my-turn';
import { PageProvider } from '../page';
import { MyTurnPage } from '../pages/my-turn/my-turn-page';
import { useWaiting } from '../pages/project/use-waiting';
import { CONTEXT, fake, type Sent } from './fake-bridge';

function Page() {
  const state = useWaiting();
  useEffect(state.read, [state.read]);
  return <MyTurnPage {...state} epic={null} onSigned={() => undefined} />;
}

/** Opens My turn; `answer` is the backend's answer to every call but the reading of the list. */
export function openMyTurn(
  view: MyTurnView | (() => MyTurnView),
  answer: (call: Sent) => unknown = () => undefined,
  children: object[] = [],
) {
  const people = { ben: 'Ben Ode', ann: 'Ann Lee', priya: 'Priya Patel' };
  const values = Object.entries(people).map(([accountId, displayName]) => ({
    accountId,
    displayName,
    active: true,
  }));
  fake.sent = [];
  fake.jira = (path) => {
    if (path.includes('search/jql')) return { issues: children };
    if (path.includes('user/search')) return values;
    return { values };
  };
  const read = () => ({ ok: true, result: typeof view === 'function' ? view() : view });
  fake.backend = (call) => (call.name === 'myTurn' ? read() : answer(call));
  render(
    <PageProvider context={CONTEXT}>
      <Page />
    </PageProvider>,
  );
}

export const cardOf = (key: string) =>
  within(screen.getByRole('link', { name: new RegExp(`^${key} `) }).closest('li') as HTMLElement);

/** What was sent by calls of this name. */
export const sent = (name: string) =>
  fake.sent.filter((call) => call.name === name).map((call) => call.payload);

import { render, screen } from '@testing-library/preact';
import type { PanelView } from '../../../src/domain/views/panel';
import { PageProvider } from '../page';
import { PanelPage } from '../pages/panel/panel-page';
import { CONTEXT, fake, type Sent } from './fake-bridge';

const PEOPLE = [
  { accountId: 'ben', displayName: 'Ben Ode', active: true },
  { accountId: 'priya', displayName: 'Priya Patel', active: true },
  { accountId: 'mia', displayName: 'Mia Second', active: true },
  { accountId: 'ann', displayName: 'Ann Lee', active: true },
  { accountId: 'gus', displayName: 'Gus Gone', active: false },
];

/** Children of the epic as Jira shows them. */
export const CHILDREN = ['Courier app', 'Map tiles', 'Push messages'].map((summary, index) => ({
  id: String(501 + index),
  key: `SHOP-${51 + index}`,
  fields: { summary, status: { name: 'To Do' } },
}));

/** What Jira answers about people and children; `children` are those that the viewer may browse. */
export function jiraWithChildren(children = CHILDREN) {
  return (path: string, body?: unknown): unknown => {
    if (path.includes('user/bulk')) return { values: PEOPLE };
    const { issueIdsOrKeys, fields } = (body ?? {}) as { issueIdsOrKeys?: string[]; fields?: string[] };
    if (issueIdsOrKeys) return { issues: children.filter(({ id }) => issueIdsOrKeys.includes(id)) };
    return { issues: fields?.includes('summary') ? children : [] };
  };
}

/** Opens the panel on a view, as who it is for; `answer` is the backend's answer to every later call. */
export async function openPanel(view: PanelView, answer: (call: Sent) => unknown = () => null) {
  fake.sent = [];
  fake.jira = jiraWithChildren();
  fake.backend = (call) => (call.name === 'open' ? { ok: true, result: view } : answer(call));
  render(
    <PageProvider context={{ ...CONTEXT, me: view.me }}>
      <PanelPage />
    </PageProvider>,
  );
  await screen.findByText('Live map');
}

/** The backend's word that something was done. */
export const done = (view: PanelView, undone?: unknown) => ({
  ok: true,
  result: { view, undo: undone ? { actionId: undone, until: Date.now() + 30_000 } : null, movedSince: null },
});

export const sentCalls = (name: string) =>
  fake.sent.filter((call) => call.name === name).map((call) => call.payload);

export const button = (name: string | RegExp) => screen.getByRole('button', { name });

import { invoke, requestJira, view } from '@forge/bridge';
import type { PanelAnswer, PanelPayload } from '../../../src/calls/panel';
import { part, text } from '../../../src/domain/jira-json';
import type { AccountId } from '../../../src/domain/roles';

/** For whom the page is drawn. */
export interface Viewer {
  me: AccountId;
  locale: string;
  timeZone: string;
}

export async function readViewer(): Promise<Viewer> {
  const { accountId, locale, timezone } = await view.getContext();
  return {
    me: accountId ?? '',
    locale: String(locale ?? 'en-US').replace('_', '-'),
    timeZone: timezone ?? 'UTC',
  };
}

export async function enableTheme(): Promise<void> {
  await view.theme.enable();
}

export async function openPanel(): Promise<PanelAnswer<'open'>> {
  return (await invoke('open', {})) as PanelAnswer<'open'>;
}

export async function sign(payload: PanelPayload<'sign'>): Promise<PanelAnswer<'sign'>> {
  return (await invoke('sign', { ...payload })) as PanelAnswer<'sign'>;
}

/** People's names, as Jira shows them to the viewer. */
export async function readNames(people: readonly AccountId[]): Promise<Map<AccountId, string>> {
  const ids = people.map((id) => `accountId=${encodeURIComponent(id)}`).join('&');
  const answer = await requestJira(`/rest/api/3/user/bulk?${ids}&maxResults=${people.length}`);
  return new Map(
    listOf(await answer.json(), 'values').map((each) => [text(each.accountId), text(each.displayName)]),
  );
}

/** How many people have open work below the epic. */
export async function countPeople(epicId: string): Promise<number> {
  const answer = await requestJira('/rest/api/3/search/jql', {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify({
      jql: `parent in (${epicId}) AND statusCategory != Done`,
      fields: ['parent', 'assignee'],
      maxResults: 100,
    }),
  });
  const assignees = listOf(await answer.json(), 'issues').map(({ fields }) =>
    text(part(part(fields).assignee).accountId),
  );
  return new Set(assignees.filter(Boolean)).size;
}

function listOf(json: unknown, name: string): Record<string, unknown>[] {
  const list = part(json)[name];
  return Array.isArray(list) ? list.map(part) : [];
}

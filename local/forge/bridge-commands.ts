import {
  APP_JIRA,
  type ContextView,
  type InvokeAnswer,
  type ModulePlace,
  TOKEN_HEADER,
  TOKEN_META,
} from '../web-api';
import { createPageHistory } from './page-history';

export interface FlagView {
  id: string | number;
  title?: string;
  description?: string;
  type: 'info' | 'success' | 'warning' | 'error';
  appearance?: string;
  actions?: { text: string; onClick: () => void }[];
  isAutoDismiss?: boolean;
}

/** What the shell does when a page asks for it. */
export interface BridgeSurroundings {
  /** Path of the page where it is a full page, which has a history of its own; `null` for parts of other pages. */
  basePath: string | null;
  onFlag(flag: FlagView): void;
  onCloseFlag(id: FlagView['id']): void;
  /** An address of the local Jira (path), or of elsewhere (absolute). */
  onNavigate(url: string, target: 'same-tab' | 'new-tab'): void;
  /** Jira's own part of the issue view reads the issue again (`view.refresh` and `refreshIssueView`). */
  onRefresh(): void;
  /** `view.close()`: an issue panel is taken off its issue; others cannot be closed (`false`). */
  onClose(): boolean;
  onTitle(title: string): void;
}

/** By name; each gets what the page sent with it. */
export type Commands = Record<string, (payload: unknown) => unknown>;

/** Bridge command → what it does, as `@forge/bridge` 7 sends them. */
export function createCommands(place: ModulePlace, shell: BridgeSurroundings): Commands {
  return {
    invoke: (payload) => invoke(place, payload as { functionKey: string; payload?: unknown }),
    getContext: () => getContext(place),
    fetchProduct: (payload) => fetchProduct(payload as ProductRequest),
    showFlag: (flag) => shell.onFlag(flag as FlagView),
    closeFlag: (flag) => shell.onCloseFlag((flag as FlagView).id),
    navigate: (payload) => {
      const location = payload as NavigationLocation & { type: 'same-tab' | 'new-tab' };
      shell.onNavigate(addressOf(location), location.type);
    },
    getUrl: (location) => new URL(addressOf(location as NavigationLocation), window.location.origin).href,
    open: () => false,
    reload: () => window.location.reload(),
    refresh: () => shell.onRefresh(),
    refreshIssueView: () => shell.onRefresh(),
    close: () => shell.onClose(),
    changeWindowTitle: (title) => shell.onTitle(String(title)),
    createHistory: () => {
      if (shell.basePath === null) throw new Error('This module has no history: it is not a full page.');
      return createPageHistory(shell.basePath);
    },
    emitReadyEvent: () => undefined,
  };
}

async function localFetch(path: string, init: RequestInit = {}): Promise<Response> {
  const token = document.querySelector<HTMLMetaElement>(`meta[name="${TOKEN_META}"]`)?.content ?? '';
  const headers = new Headers(init.headers);
  headers.set(TOKEN_HEADER, token);
  return fetch(path, { ...init, headers });
}

async function answerOf<T>(response: Response): Promise<T> {
  const body = await response.json();
  if (!response.ok) throw new Error(body.error?.message ?? `The local Jira answered ${response.status}.`);
  return body as T;
}

async function invoke(
  place: ModulePlace,
  request: { functionKey: string; payload?: unknown },
): Promise<unknown> {
  const { functionKey, payload } = request;
  const body = JSON.stringify({ ...place, functionKey, payload });
  const headers = { 'content-type': 'application/json' };
  const answer = await answerOf<InvokeAnswer>(
    await localFetch('/local/invoke', { method: 'POST', headers, body }),
  );
  if ('error' in answer) throw new Error(answer.error.message);
  return answer.result;
}

async function getContext(place: ModulePlace): Promise<unknown> {
  const context = await answerOf<ContextView>(
    await localFetch(
      `/local/context?${new URLSearchParams(Object.entries(place).map(([name, value]) => [name, String(value)]))}`,
    ),
  );
  const colorMode = document.documentElement.dataset.colorMode ?? 'light';
  const extension = { ...context.extension, location: window.location.href };
  return { ...context, extension, theme: { colorMode, light: 'light', dark: 'dark' } };
}

interface ProductRequest {
  product: string;
  restPath: string;
  fetchRequestInit: { method?: string; headers: [string, string][]; body: string | null };
  isMultipartFormData: boolean;
}

async function fetchProduct({ product, restPath, fetchRequestInit, isMultipartFormData }: ProductRequest) {
  if (product !== 'jira' || isMultipartFormData)
    throw new Error(`The local Jira has no ${product} for form data.`);
  const { method = 'GET', headers, body } = fetchRequestInit;
  const response = await localFetch(`${APP_JIRA}${restPath}`, { method, headers, body });
  return {
    body: await response.text(),
    headers: Object.fromEntries(response.headers),
    status: response.status,
    statusText: response.statusText,
    isAttachment: false,
  };
}

type NavigationLocation =
  | { url: string; target?: undefined }
  | { target: string; url?: undefined; issueKey?: string; projectKey?: string; moduleKey?: string };

function addressOf(location: NavigationLocation): string {
  if (location.url !== undefined) return location.url;
  if (location.target === 'issue') return `/browse/${location.issueKey}`;
  if (location.target === 'projectSettingsDetails') return `/projects/${location.projectKey}/settings`;
  if (location.target === 'module') return `/projects/${location.projectKey}/apps/${location.moduleKey}`;
  throw new Error(`The local Jira has no page ${location.target}.`);
}

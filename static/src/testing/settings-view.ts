import { answersIn } from '../../../src/domain/answers';
import type { SavedSettings } from '../../../src/domain/settings';
import { DEFAULT_SAVED } from '../../../src/domain/settings';
import type { Findings, PreviewedAnswers, SettingsView } from '../../../src/domain/views/settings';
import { fake, type Sent } from './fake-bridge';

const PEOPLE = [
  { accountId: 'priya', displayName: 'Priya Patel', active: true },
  { accountId: 'ben', displayName: 'Ben Ode', active: true },
  { accountId: 'leo', displayName: 'Leo Lead', active: true },
  { accountId: 'mia', displayName: 'Mia Second', active: true },
  { accountId: 'gus', displayName: 'Gus Gone', active: false },
];

const NOTHING_PREVIEWED: PreviewedAnswers = {
  epic: null,
  answers: answersIn({}, DEFAULT_SAVED.places, {}),
  value: null,
  written: null,
  isFieldGone: false,
};

/** A project that Leo leads, where Priya is the PM and Ben the EM, unless said otherwise. */
export function settingsView(
  settings: Partial<SavedSettings> = {},
  more: Partial<SettingsView> = {},
): SettingsView {
  const roles = {
    pm: { here: true as const, people: ['priya'] },
    em: { here: true as const, people: ['ben'] },
  };
  return {
    settings: { ...DEFAULT_SAVED, rev: 1, roles, ...settings },
    project: { id: '10000', key: 'SHOP', name: 'Shop', lead: 'leo' },
    epicTypes: ['Epic'],
    choices: { components: [], statuses: [], resolutions: [] },
    siteTimeZone: 'Europe/Berlin',
    standIns: [],
    ...more,
  };
}

const NOTHING_FOUND: Findings = { fields: [], departed: [], problems: [], columnProblems: [] };

type Backend = (call: Sent) => unknown;

/**
 * Jira and the backend as the settings page finds them.
 *
 * @param answer the backend's word on every call but `open` and `find`
 * @param found what `find` finds beside nothing
 */
export function fakeSettings(view: SettingsView, answer?: Backend, found?: Partial<Findings>): void {
  fake.sent = [];
  fake.jira = (path) => {
    if (path.includes('user/bulk')) return { values: PEOPLE };
    const query = new URLSearchParams(path.split('?')[1]).get('query')?.toLowerCase() ?? '';
    return PEOPLE.filter(({ displayName }) => displayName.toLowerCase().includes(query));
  };
  fake.backend = backendOf(view, answer, found);
}

/** The backend alone, for what changes under an open page; see {@link fakeSettings}. */
export function backendOf(
  view: SettingsView,
  answer: Backend = () => undefined,
  found: Partial<Findings> = {},
): Backend {
  return (call) => {
    if (call.name === 'open') return { ok: true, result: view };
    if (call.name === 'find') return { ok: true, result: { ...NOTHING_FOUND, ...found } };
    return answer(call) ?? (call.name === 'preview' ? { ok: true, result: NOTHING_PREVIEWED } : undefined);
  };
}

/** The backend's word that settings are saved, which are those of the usual view unless said otherwise. */
export function savedAnswer(settings: Partial<SavedSettings>) {
  return { ok: true as const, result: settingsView(settings).settings };
}

/** What was sent with each call of a name. */
export function sent(name: string): Record<string, unknown>[] {
  return fake.sent.filter((call) => call.name === name).map((call) => call.payload);
}

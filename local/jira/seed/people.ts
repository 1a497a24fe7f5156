import { APP_ACCOUNT_ID } from '../site';
import type { User } from '../store/users';

/** Account ids of the seeded people, by first name. */
export const people = {
  ada: '5f0a1c00a1b2c3d4e5f60001',
  priya: '5f0a1c00a1b2c3d4e5f60002',
  ben: '5f0a1c00a1b2c3d4e5f60003',
  dana: '5f0a1c00a1b2c3d4e5f60004',
  sam: '5f0a1c00a1b2c3d4e5f60005',
  mia: '5f0a1c00a1b2c3d4e5f60006',
  leo: '5f0a1c00a1b2c3d4e5f60007',
  vera: '5f0a1c00a1b2c3d4e5f60008',
  omar: '5f0a1c00a1b2c3d4e5f60009',
  gus: '5f0a1c00a1b2c3d4e5f6000a',
  noor: '5f0a1c00a1b2c3d4e5f6000b',
  tomas: '5f0a1c00a1b2c3d4e5f6000c',
  yuki: '5f0a1c00a1b2c3d4e5f6000d',
  eva: '5f0a1c00a1b2c3d4e5f6000e',
} as const;

export type PersonName = keyof typeof people;

/** Jira's automation rules act as this app, on every site under the same id. */
export const AUTOMATION_ACCOUNT_ID = '557058:f58131cb-b67d-43c7-b30d-6b58d40bd077';

/** Another vendor's app, which moves dates too. */
export const OTHER_APP_ACCOUNT_ID = 'app-planning-bridge';

type Details = Pick<User, 'displayName' | 'email' | 'title'> & Partial<User>;

const DETAILS: Record<PersonName, Details> = {
  ada: { displayName: 'Ada Admin', email: 'admin@example.com', title: 'Jira admin', administersJira: true },
  priya: {
    displayName: 'Priya Patel',
    email: 'pm@example.com',
    title: 'Product manager',
    timeZone: 'Europe/London',
    locale: 'en_GB',
  },
  ben: {
    displayName: 'Ben Ode',
    email: 'em@example.com',
    title: 'Engineering manager',
    timeZone: 'Europe/Berlin',
    locale: 'en_GB',
  },
  dana: {
    displayName: 'Dana Dev',
    email: 'dev@example.com',
    title: 'Developer',
    timeZone: 'America/New_York',
  },
  sam: {
    displayName: 'Sam Solo',
    email: 'solo@example.com',
    title: 'PM and EM of Atlas',
    timeZone: 'Europe/Berlin',
  },
  mia: {
    displayName: 'Mia Second',
    email: 'em2@example.com',
    title: 'Engineering manager, second team',
    timeZone: 'Asia/Tokyo',
  },
  leo: {
    displayName: 'Leo Lead',
    email: 'lead@example.com',
    title: 'Project lead',
    timeZone: 'Europe/Berlin',
  },
  vera: {
    displayName: 'Vera Viewer',
    email: 'viewer@example.com',
    title: 'Little access: may browse, not edit',
    browsesUsers: false,
  },
  omar: { displayName: 'Omar Out', email: 'outsider@example.com', title: 'Somebody without access' },
  gus: { displayName: 'Gus Gone', email: 'gone@example.com', title: 'Left the company', active: false },
  noor: { displayName: 'Noor Haddad', email: 'noor@example.com', title: 'Developer' },
  tomas: { displayName: 'Tomás Silva', email: 'tomas@example.com', title: 'Developer' },
  yuki: {
    displayName: 'Yuki Tanaka',
    email: 'yuki@example.com',
    title: 'Developer, second team',
    timeZone: 'Asia/Tokyo',
  },
  eva: { displayName: 'Eva Lind', email: 'eva@example.com', title: 'Designer', timeZone: 'Europe/Stockholm' },
};

const COMMON = {
  active: true,
  timeZone: 'UTC',
  locale: 'en_US',
  origin: 'seed',
  administersJira: false,
  browsesUsers: true,
} as const;

const app = (accountId: string, displayName: string): User => ({
  ...COMMON,
  accountId,
  displayName,
  email: `${accountId.replace(/\W/g, '-')}@connect.atlassian.com`,
  title: 'App',
  accountType: 'app',
});

/** Every seeded account, those of apps among them. */
export const seededUsers: User[] = [
  ...Object.entries(people).map(
    ([name, accountId]): User => ({
      ...COMMON,
      accountId,
      accountType: 'atlassian',
      ...DETAILS[name as PersonName],
    }),
  ),
  app(APP_ACCOUNT_ID, 'Countersign'),
  app(AUTOMATION_ACCOUNT_ID, 'Automation for Jira'),
  app(OTHER_APP_ACCOUNT_ID, 'Planning Bridge'),
];

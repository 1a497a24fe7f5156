import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import type { Item } from '../../../src/domain/views/report';
import type { SealClaims } from '../../../src/seal/claims';
import type { Verify } from '../pages/report/entry';

const settings = {
  ...DEFAULT_SETTINGS,
  rev: 1,
  roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['ben'] } },
};
/** What the backend answers to `open`: Priya looks. */
export const BASE = {
  me: 'priya',
  cloudId: 'cloud',
  projectId: '10000',
  settings,
  keys: [],
  retiredEpochs: [],
  isProjectAdmin: false,
  uncopied: [] as string[],
};

/** An epic of the fixture. */
export interface Epic {
  id: string;
  summary: string;
  due: string | null;
  done?: boolean;
  /** Else it is in progress. */
  notBegun?: boolean;
  /** Periods signed by Ben and by Priya. */
  signed?: [em: string | null, pm: string | null];
  firstAgreed?: string;
  property?: unknown;
  /** What moved it last. */
  moved?: SealClaims['lastMove'];
  /** The id of Jira's status. */
  status?: string;
  /** What else its seal says. */
  claims?: Partial<SealClaims>;
}

/** A stand-in for a seal: claims as JSON, "verified" when they name the issue that they are found on. */
export function sealOf(
  { id, signed = [null, null], firstAgreed, moved = null, claims: more }: Epic,
  rev = 3,
): string {
  const agreed = firstAgreed ? { source: 'duedate', on: firstAgreed, at: 1 } : null;
  const signoffs = (['em', 'pm'] as const).flatMap((role, index) => {
    const period = signed[index];
    return period ? [[index, role, period, 1]] : [];
  });
  const claims = { issueId: id, rev, source: 'duedate', people: ['ben', 'priya'], signoffs, successions: [] };
  return JSON.stringify({
    ...claims,
    firstAgreed: agreed,
    lastAgreed: agreed,
    counter: null,
    lastMove: moved,
    pm: null,
    em: null,
    ...more,
  });
}

/** Takes a stand-in for a seal as genuine where it belongs to the issue. */
export const verify: Verify = async (found) =>
  new Map(
    found.flatMap(({ issueId, projection }) => {
      const { seal } = projection as { seal: string };
      const claims = JSON.parse(seal) as SealClaims;
      return claims.issueId === issueId ? [[issueId, claims] as const] : [];
    }),
  );

function issueOf(epic: Epic) {
  const category = epic.done ? 'done' : epic.notBegun ? 'new' : 'indeterminate';
  const sealed = epic.property ?? (epic.signed || epic.claims ? { seal: sealOf(epic) } : undefined);
  return {
    id: epic.id,
    key: `SHOP-${epic.id}`,
    fields: {
      summary: epic.summary,
      duedate: epic.due,
      status: {
        id: epic.status ?? category,
        name: epic.done ? 'Done' : 'In Progress',
        statusCategory: { key: category },
      },
    },
    properties: sealed ? { countersign: sealed } : {},
  };
}

export const EPICS: Epic[] = [
  { id: '1', summary: 'Guest checkout', due: '2027-03-01', signed: ['2027-03-01', null] },
  {
    id: '2',
    summary: 'Pay in instalments',
    due: '2027-04-09',
    signed: ['2027-04-02', '2027-04-02'],
    firstAgreed: '2027-04-02',
    moved: ['automation', '2027-04-02', '2027-04-09', Date.parse('2027-02-01T10:00:00Z') / 1000],
  },
  {
    id: '3',
    summary: 'Order history',
    due: '2027-05-03',
    signed: ['2027-05-03', '2027-05-03'],
    firstAgreed: '2027-05-03',
  },
  { id: '4', summary: 'Privacy centre', due: '2027-01-20' },
  {
    id: '5',
    summary: 'Copied seal',
    due: '2027-06-01',
    property: {
      seal: sealOf({
        id: '3',
        summary: '',
        due: '',
        signed: ['2027-06-01', '2027-06-01'],
        firstAgreed: '2027-06-01',
      }),
    },
  },
];

/** The backend's word that an epic was signed by both. */
export const signed = (id: string, due: string): Item => ({
  issueId: id,
  ok: true,
  actionId: `action-of-${id}`,
  seal: sealOf({ id, summary: '', due, signed: [due, due], firstAgreed: due }, 4),
  jira: { source: 'duedate', canonical: due },
});

/** Jira's answers about these epics; `types` are those at the level of epics. */
export function jiraWith(epics: readonly Epic[], types: () => unknown) {
  return (path: string, sent?: unknown): unknown => {
    if (path.includes('issuetype')) return types();
    if (path.includes('user/bulk')) {
      const names = { ben: 'Ben Ode', priya: 'Priya Patel', ann: 'Ann Lee', gus: 'Gus Gone' };
      return {
        values: Object.entries(names).map(([accountId, displayName]) => ({
          accountId,
          displayName,
          active: accountId !== 'gus',
        })),
      };
    }
    const body = sent as { jql?: string; issueIdsOrKeys?: string[] };
    const wanted = epics.filter(({ id, done = false }) =>
      body.jql ? body.jql.includes('Category = Done') === done : body.issueIdsOrKeys?.includes(id),
    );
    return { issues: wanted.map(issueOf) };
  };
}

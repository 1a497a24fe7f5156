import { type Agreement, type EpicHolders, NO_AGREEMENT } from './agreement';
import type { EpicFacts } from './facts';
import type { Changes } from './field-change';
import { settingsOn } from './owners';
import type { RoleSetting } from './roles';
import { DEFAULT_SETTINGS, type OwnerOrigin, type ProjectSettings } from './settings';
import { standings } from './standing';

const held = (...people: string[]): RoleSetting => ({ here: true, people });
const NOT_HERE: RoleSetting = { here: false };
const component = (pm?: RoleSetting, em?: RoleSetting) => ({
  roles: { ...(pm ? { pm } : {}), ...(em ? { em } : {}) },
  since: { ...(pm ? { pm: 50 } : {}), ...(em ? { em: 60 } : {}) },
});

const project: ProjectSettings = {
  ...DEFAULT_SETTINGS,
  roles: { pm: held('priya'), em: held('ben') },
  roleFields: { pm: null, em: { id: 'customfield_1', name: 'Engineering manager' } },
  peopleSince: { pm: 10, em: 20 },
  components: {
    pay: component(undefined, held('mia')),
    cart: component(held('paul'), held('cem', 'mia')),
    docs: component(undefined, NOT_HERE),
    none: component(),
  },
};
const names: Record<string, string> = { pay: 'Payments', cart: 'Cart', docs: 'Docs', none: 'Other' };
const PROJECT: OwnerOrigin = { level: 'project' };
const by = (...of: string[]): OwnerOrigin => ({ level: 'component', names: of });

interface Case {
  components?: string[];
  field?: string[];
  own?: EpicHolders;
  settings?: Partial<ProjectSettings>;
  pm: [people: string[] | null, from: OwnerOrigin];
  em: [people: string[] | null, from: OwnerOrigin];
}

const cases: Record<string, Case> = {
  'the project names both': { pm: [['priya'], PROJECT], em: [['ben'], PROJECT] },
  'nobody is named anywhere': {
    settings: { roles: { pm: held(), em: held() } },
    pm: [[], PROJECT],
    em: [[], PROJECT],
  },
  'a component names one role and leaves the other to the project': {
    components: ['pay'],
    pm: [['priya'], PROJECT],
    em: [['mia'], by('Payments')],
  },
  'two components name their people, and each person signs once': {
    components: ['pay', 'cart'],
    pm: [['paul'], by('Cart')],
    em: [['mia', 'cem'], by('Payments', 'Cart')],
  },
  'a component that names nobody changes nothing': {
    components: ['none'],
    pm: [['priya'], PROJECT],
    em: [['ben'], PROJECT],
  },
  'a component that nobody has set up changes nothing': {
    components: ['unknown'],
    pm: [['priya'], PROJECT],
    em: [['ben'], PROJECT],
  },
  'a component without an EM': {
    components: ['docs'],
    pm: [['priya'], PROJECT],
    em: [null, by('Docs')],
  },
  'a component without an EM beside one that has one': {
    components: ['docs', 'pay'],
    pm: [['priya'], PROJECT],
    em: [['mia'], by('Payments')],
  },
  'a component names an EM in a project that has none': {
    settings: { roles: { pm: held('priya'), em: NOT_HERE } },
    components: ['pay'],
    pm: [['priya'], PROJECT],
    em: [['mia'], by('Payments')],
  },
  'the field of the epic is nearer than its components': {
    components: ['pay', 'cart'],
    field: ['fay'],
    pm: [['paul'], by('Cart')],
    em: [['fay'], { level: 'field', name: 'Engineering manager' }],
  },
  'a field with several people': {
    field: ['fay', 'gil'],
    pm: [['priya'], PROJECT],
    em: [['fay', 'gil'], { level: 'field', name: 'Engineering manager' }],
  },
  'a field that no admin has chosen says nothing': {
    settings: { roleFields: { pm: null, em: null } },
    field: ['fay'],
    pm: [['priya'], PROJECT],
    em: [['ben'], PROJECT],
  },
  'the epic itself is nearest of all': {
    components: ['pay'],
    field: ['fay'],
    own: { em: ['eve', 'ed'] },
    pm: [['priya'], PROJECT],
    em: [['eve', 'ed'], { level: 'epic' }],
  },
  'the epic has left its role empty': {
    components: ['pay'],
    own: { em: [] },
    pm: [['priya'], PROJECT],
    em: [[], { level: 'epic' }],
  },
  'the epic has no EM, whatever its field says': {
    field: ['fay'],
    own: { em: 'not-here' },
    pm: [['priya'], PROJECT],
    em: [null, { level: 'epic' }],
  },
  'the epic names an EM in a project that has none': {
    settings: { roles: { pm: held('priya'), em: NOT_HERE } },
    own: { em: ['eve'] },
    pm: [['priya'], PROJECT],
    em: [['eve'], { level: 'epic' }],
  },
  'places that say "not here" of each role leave it to the project': {
    settings: { components: { docs: component(undefined, NOT_HERE), pure: component(NOT_HERE) } },
    components: ['docs', 'pure'],
    pm: [['priya'], PROJECT],
    em: [['ben'], PROJECT],
  },
  'the same person in both roles stays in both': {
    own: { em: ['priya'] },
    pm: [['priya'], PROJECT],
    em: [['priya'], { level: 'epic' }],
  },
};

function placed({ components = [], field }: Case): Pick<EpicFacts, 'components' | 'people'> {
  return {
    components: components.map((id) => ({ id, name: names[id] ?? id })),
    people: field ? { em: field } : {},
  };
}

test.each(Object.entries(cases))('who owns an epic: %s', (_name, given) => {
  const settings = settingsOn({ ...project, ...given.settings }, placed(given));
  const agreement: Agreement = { ...NO_AGREEMENT, holders: given.own ?? {} };
  const found = standings(null, agreement, settings);
  for (const role of ['pm', 'em'] as const) {
    const [people, from] = given[role];
    const { here, holders, from: origin } = found[role];
    expect({ role, people: here ? holders.map(({ person }) => person) : null, from: origin }).toEqual({
      role,
      people,
      from,
    });
  }
});

/** Fields that somebody changed then. */
function changesAt(changedAt: Record<string, number>): Changes {
  const by = { kind: 'person' as const, accountId: 'ada' };
  return Object.fromEntries(
    Object.entries(changedAt).map(([id, at]) => [
      id,
      { at, historyId: '1', by, name: null, from: null, to: null },
    ]),
  );
}

describe('since when they own it', () => {
  const since = (components: string[], changedAt: Record<string, number> = {}, field?: string[]) =>
    settingsOn(project, placed({ components, ...(field ? { field } : {}) } as Case), changesAt(changedAt))
      .peopleSince;

  test('is the project’s own instant where the project names them', () => {
    expect(since([])).toEqual({ pm: 10, em: 20 });
  });

  test('is the component’s, or when the epic came into the component', () => {
    expect(since(['pay'])).toEqual({ pm: 10, em: 60 });
    expect(since(['pay'], { components: 90 })).toEqual({ pm: 90, em: 90 });
  });

  test('is the project’s people’s since nothing nearer names others', () => {
    expect(since([], { components: 90 })).toEqual({ pm: 90, em: 90 });
    expect(since([], { customfield_1: 70 })).toEqual({ pm: 10, em: 70 });
  });

  test('is when an admin chose the field, for what it held before', () => {
    const chosen = { ...project, roleFieldsSince: { pm: 0, em: 80 } };
    const epic = placed({ field: ['fay'] } as Case);
    expect(settingsOn(chosen, epic, changesAt({ customfield_1: 70 })).peopleSince.em).toBe(80);
    expect(settingsOn(chosen, epic, changesAt({ customfield_1: 90 })).peopleSince.em).toBe(90);
  });

  test('is when the field changed last', () => {
    expect(since(['pay'], { customfield_1: 70, components: 90 }, ['fay']).em).toBe(70);
  });
});

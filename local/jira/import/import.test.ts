import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRestSite } from '../../../tests/harness/rest-site';
import { people, shop } from '../seed/world';

const person = (accountId: string, displayName: string, active = true) => ({
  accountId,
  displayName,
  active,
  accountType: 'atlassian',
  timeZone: 'Europe/Paris',
});
const chloe = person('557058:chloe', 'Chloé Martin');
const gone = person('557058:gone', 'Ancien Collègue', false);

/** An export of a French site, in version 2 of the API: texts are strings. */
function exported(
  change: Record<string, unknown> = {},
  type: Record<string, unknown> = { hierarchyLevel: 1 },
) {
  const fields = {
    summary: 'Suivi de commande',
    issuetype: { id: '10000', name: 'Épopée', subtask: false, ...type },
    project: { id: '10000', key: 'BOUT', name: 'Boutique', simplified: false },
    status: { id: '3', name: 'En cours de développement', statusCategory: { id: 4, key: 'indeterminate' } },
    description: 'Où est ma commande ?\n\nUne page par colis.',
    duedate: '2027-04-02',
    created: '2026-01-05T10:00:00.000+0100',
    reporter: chloe,
    customfield_10077: '2026-05-01T12:00:00.000+0200',
    customfield_10078: { ...chloe, self: 'https://boutique.example.com/user' },
    parent: {
      id: '10001',
      key: 'CAP-7',
      fields: { summary: 'Clients sereins', issuetype: { name: 'Cap', hierarchyLevel: 2 } },
    },
    ...change,
  };
  const histories = [
    {
      id: '2',
      author: gone,
      created: '2026-02-01T09:00:00.000+0100',
      items: [
        {
          field: 'duedate',
          from: '2027-03-01',
          fromString: '2027-03-01 00:00:00.0',
          to: '2027-04-02',
          toString: '2027-04-02 00:00:00.0',
        },
      ],
    },
    {
      id: '1',
      author: chloe,
      created: '2026-01-10T09:00:00.000+0100',
      items: [
        {
          field: 'status',
          fieldtype: 'jira',
          from: '1',
          fromString: 'Ouvert',
          to: '3',
          toString: 'En cours de développement',
        },
        {
          field: 'assignee',
          fieldtype: 'jira',
          from: null,
          fromString: null,
          to: '557058:dev',
          toString: 'Développeuse',
        },
      ],
    },
  ];
  return { issues: [{ id: '30001', key: 'BOUT-1', fields, changelog: { total: 2, histories } }] };
}

const read = async (site: ReturnType<typeof openRestSite>, who = people.priya) =>
  (await site.call(who, 'GET', '/issue/BOUT-1?expand=changelog')).body;

test('takes over an export in any language and in version 2; what is left out is told from the history', async () => {
  const site = openRestSite();
  const summary = site.jira.importExport(exported());
  expect(summary).toMatchObject({
    projects: [{ key: 'BOUT', issues: 1, epics: 1 }],
    created: 1,
    people: 3,
    warnings: [],
  });
  const { id, fields, changelog } = await read(site);
  // Its own id is taken here by an issue of the sample.
  expect(id).not.toBe('30001');
  expect(fields).toMatchObject({
    summary: 'Suivi de commande',
    description: { type: 'doc', content: [{ type: 'paragraph' }, { type: 'paragraph' }] },
    issuetype: { name: 'Épopée', hierarchyLevel: 1 },
    status: { name: 'En cours de développement', statusCategory: { key: 'indeterminate' } },
    duedate: '2027-04-02',
    assignee: { accountId: '557058:dev', displayName: 'Développeuse' },
    reporter: { accountId: '557058:chloe' },
    updated: '2026-02-01T08:00:00.000+0000',
    statuscategorychangedate: '2026-01-10T08:00:00.000+0000',
    customfield_10077: '2026-05-01T11:00:00.000+0100',
    customfield_10078: { accountId: '557058:chloe' },
    parent: { key: 'CAP-7', fields: { summary: 'Clients sereins' } },
  });
  expect(
    changelog.histories.map(({ author }: { author: { displayName: string } }) => author.displayName),
  ).toEqual(['Ancien Collègue', 'Chloé Martin']);
  expect(changelog.histories[0].items[0]).toMatchObject({ fieldId: 'duedate', to: '2027-04-02' });
});

test('who may do what in an imported project', async () => {
  const site = openRestSite();
  site.jira.importExport(exported());
  const edit = async (who: string) =>
    (await site.wrong(who, 'PUT', '/issue/BOUT-1', { fields: { duedate: '2027-04-02' } })).status;
  expect(await edit(people.priya)).toBe(204);
  expect(await edit(people.ben)).toBe(204);
  expect(await edit('app')).toBe(204);
  expect(await edit('557058:chloe')).toBe(204);
  expect(await edit('557058:gone')).toBe(404);
  expect(await edit(people.dana)).toBe(404);
  const admin = await site.call(
    people.ada,
    'GET',
    '/mypermissions?permissions=ADMINISTER_PROJECTS&projectKey=BOUT',
  );
  expect(admin.body.permissions.ADMINISTER_PROJECTS.havePermission).toBe(true);
  expect(site.jira.person('557058:gone')).toMatchObject({ active: false, origin: 'import' });
  expect(site.jira.people().map(({ displayName }) => displayName)).toContain('Développeuse');
});

test('importing again updates what changed in the file, keeps what was done here, doubles nothing', async () => {
  const site = openRestSite();
  site.jira.importExport(exported());
  const { id } = await read(site);
  await site.call(people.priya, 'PUT', '/issue/BOUT-1', { fields: { duedate: '2027-05-01' } });
  expect(site.jira.importExport(exported())).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  expect((await read(site)).fields.duedate).toBe('2027-05-01');
  expect(site.jira.importExport(exported({ summary: 'Suivi' }))).toMatchObject({
    created: 0,
    updated: 1,
    unchanged: 0,
  });
  const again = await read(site);
  expect(again).toMatchObject({
    id,
    fields: { summary: 'Suivi', duedate: '2027-04-02' },
    changelog: { total: 3 },
  });
  expect(site.jira.people().filter(({ displayName }) => displayName === 'Chloé Martin')).toHaveLength(1);
});

test('a parent that comes with a later file takes the place of what was known of it', async () => {
  const site = openRestSite();
  site.jira.importExport(exported());
  const before = (await read(site)).fields.parent.id;
  const parent = exported(
    { summary: 'Clients ravis', project: { id: '1', key: 'CAP', name: 'Cap' }, parent: null },
    { id: '10900', name: 'Cap', hierarchyLevel: 2 },
  );
  site.jira.importExport([{ ...parent.issues[0], id: '10001', key: 'CAP-7' }]);
  expect((await read(site)).fields.parent).toMatchObject({
    id: before,
    key: 'CAP-7',
    fields: { summary: 'Clients ravis' },
  });
});

test('an export without levels needs the name of its epic type', () => {
  const { jira } = openRestSite();
  const without = exported({}, {});
  expect(() => jira.importExport(without)).toThrow(
    'the issue types carry no hierarchyLevel: say which one is the epic with --epic-type NAME (in the file: Épopée)',
  );
  expect(() => jira.importExport(without, { epicType: 'Epic' })).toThrow('no issue type is named "Epic"');
  expect(jira.importExport(without, { epicType: 'épopée' }).projects).toMatchObject([
    { key: 'BOUT', epics: 1 },
  ]);
});

test.each([
  [{ total: 3 }, 'not an export of Jira'],
  [{ issues: [] }, 'the export holds no issues'],
  [{ issues: [{ id: '1', key: 'bout 1' }] }, 'issues[0]: key "bout 1" is not an issue key'],
  [exported({ duedate: '02/04/2027' }), 'issues[0] (BOUT-1): fields.duedate "02/04/2027" is not a date'],
  [exported({ created: undefined }), 'issues[0] (BOUT-1): fields.created is missing'],
  [exported({ status: undefined }), 'issues[0] (BOUT-1): fields.status is missing'],
])('says in one line what is wrong with a file (%#)', (json, message) => {
  const { jira } = openRestSite();
  expect(() => jira.importExport(json)).toThrow(message);
  expect(jira.people().every(({ origin }) => origin === 'seed')).toBe(true);
});

test('a project of the sample gives way to an imported one with its key, but not to its own export', async () => {
  const site = openRestSite();
  const jql = { jql: 'project = NEW', fields: ['*all'], expand: 'changelog' };
  const own = (await site.call(people.ada, 'POST', '/search/jql', jql)).body;
  const count = own.issues.length;
  expect(site.jira.importExport(own)).toMatchObject({ created: 0, updated: count });
  expect((await site.call(people.ada, 'POST', '/search/jql', jql)).body).toEqual(own);

  const foreign = exported({ project: { id: '10500', key: 'NEW', name: 'Nouveau' } });
  const summary = site.jira.importExport([{ ...foreign.issues[0], key: 'NEW-9' }]);
  expect(summary.warnings).toEqual(['the sample project NEW gave way to the imported one']);
  const left = await site.call(people.ada, 'POST', '/search/jql', jql);
  expect(left.body.issues.map(({ key }: { key: string }) => key)).toEqual(['NEW-9']);
  expect((await site.call(people.ada, 'GET', `/issue/${shop.oneTap}?fields=id`)).status).toBe(200);
});

const REAL = join(__dirname, '../../../../shared/data/real-epics.json');
const withRealData = existsSync(REAL) ? test : test.skip;

withRealData(
  'projects that share an id stay apart (real epics; skipped where the file is missing)',
  async () => {
    const site = openRestSite();
    const { projects } = site.jira.importExport(JSON.parse(readFileSync(REAL, 'utf8')));
    expect(projects.map(({ key }) => key).sort()).toEqual(['IMP', 'ORDER', 'PROMO', 'STORE']);
    expect(new Set(projects.map(({ id }) => id)).size).toBe(4);
    const jql = `project in (${projects.map(({ id }) => id).join(', ')}) AND hierarchyLevel = 1 AND statusCategory != Done`;
    const count = await site.call(people.priya, 'POST', '/search/approximate-count', { jql });
    expect(count.body.count).toBe(28);
    const overdue = await site.call(people.priya, 'POST', '/search/approximate-count', {
      jql: `${jql} AND due < now()`,
    });
    expect(overdue.body.count).toBe(28);
  },
);

import { openRestSite } from '../../../tests/harness/rest-site';
import { epics, people, shop } from '../seed/world';

interface Found {
  key: string;
  fields: { duedate: string | null };
}

const site = openRestSite();

/** Keys in the order they are found. */
async function find(jql: string, who: string = people.priya): Promise<string[]> {
  const { body } = await site.call(who, 'POST', '/search/jql', { jql, fields: ['key'], maxResults: 5000 });
  return body.issues.map(({ key }: Found) => key);
}

test.each([
  ['project = SHOP AND issuetype = Epic AND assignee = currentUser()', [epics.restricted]],
  [`key in (${shop.oneTap}, ${shop.filters.toLowerCase()}) ORDER BY key`, [shop.oneTap, shop.filters]],
  [
    'project = 10000 AND type = 10000 AND due < startOfDay() AND statusCategory != Done ORDER BY due',
    [epics.overdueNotBegun, shop.addressLookup, shop.vat],
  ],
  [`duedate = "2027-03-20" OR duedate = "2027/03/09" ORDER BY duedate DESC`, [shop.trackOrder, shop.oneTap]],
  ['status = "Won\'t do" AND duedate is EMPTY', [shop.visualSearch]],
  ['type = Epic AND status = "In Progress" AND due is EMPTY', [epics.inProgressNoDate]],
  ['summary ~ "stock near*"', [shop.stockNearby]],
  ['text ~ "\\"forty thousand\\"" AND project = Shop', [shop.fastCampaigns]],
  ['labels = tracking', [shop.trackOrder]],
  ['labels != tracking', [shop.checkoutPlatform]],
  ['NOT labels = tracking', [shop.checkoutPlatform]],
  ['cf[10902] is not EMPTY AND "Why we build it" ~ "hundred carts"', [shop.oneTap]],
  [`parent = ${shop.guestCheckout} AND assignee = ${people.dana} AND created < -1w`, ['SHOP-56']],
])('%s', async (jql, keys) => {
  expect(await find(jql)).toEqual(keys);
});

test('negations leave out what is empty', async () => {
  const all = await find('project = SHOP AND type = Epic');
  const empty = await find('project = SHOP AND type = Epic AND assignee is EMPTY');
  const bens = await find(`project = SHOP AND type = Epic AND assignee = ${people.ben}`);
  const others = await find(`project = SHOP AND type = Epic AND assignee != ${people.ben}`);
  const noneOf = await find(`project = SHOP AND type = Epic AND NOT assignee in (${people.ben})`);
  expect(empty.length).toBeGreaterThan(0);
  expect(others).toHaveLength(all.length - empty.length - bens.length);
  expect(noneOf).toEqual(others);
});

test('empty dates sort as the latest', async () => {
  const rising = await find('project = NEW AND type = Epic ORDER BY due ASC');
  expect(rising.at(-1)).toBe(epics.firstRunNoDate);
  expect(await find('project = NEW AND type = Epic ORDER BY due DESC')).toEqual([...rising].reverse());
});

test.each([
  ['', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
  [
    'ORDER BY key',
    'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
  ],
  ['nonsense = 1', "Field 'nonsense' does not exist or you do not have permission to view it."],
  [
    'issue.property[countersign].state = x',
    "Field 'issue.property' does not exist or you do not have permission to view it.",
  ],
  ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
  ['status = Nope', "The value 'Nope' does not exist for the field 'status'."],
  ['project = SHOP AND assignee in membersOf(x)', "Unable to find JQL function 'membersOf()'."],
  ['project ~ SHOP', "The operator '~' is not supported by the 'project' field."],
  ['key = SHOP-9999', "An issue with key 'SHOP-9999' does not exist for field 'key'."],
  ['project = SHOP AND', 'Error in the JQL Query: '],
  ['created > soon', "Date value 'soon' for field 'created' is invalid. Valid formats include: "],
  ['status was Done', "The operator 'was' is not supported"],
])('refuses %s', async (jql, message) => {
  const { status, body } = await site.wrong(people.priya, 'POST', '/search/jql', { jql });
  expect(status).toBe(400);
  expect(body.errorMessages[0]).toContain(message);
});

test('pages are of the size asked for, and 100 at most with any field', async () => {
  const first = await site.call(
    people.priya,
    'GET',
    '/search/jql?jql=project%3DSHOP%20ORDER%20BY%20key&fields=summary&maxResults=50',
  );
  expect(first.body.issues).toHaveLength(50);
  expect(first.body).toMatchObject({ isLast: false, nextPageToken: expect.any(String) });
  const token = encodeURIComponent(first.body.nextPageToken);
  const rest = await site.call(
    people.priya,
    'GET',
    `/search/jql?jql=project%3DSHOP%20ORDER%20BY%20key&fields=summary&nextPageToken=${token}`,
  );
  expect(rest.body.isLast).toBe(true);
  expect(rest.body).not.toHaveProperty('nextPageToken');
  const { body } = await site.call(people.priya, 'POST', '/search/approximate-count', {
    jql: 'project = SHOP',
  });
  expect(body.count).toBe(50 + rest.body.issues.length);
  const bare = await site.call(people.priya, 'GET', '/search/jql?jql=project%3DNEW&maxResults=5000');
  expect(bare.body.issues[0]).toEqual({ id: expect.stringMatching(/^\d+$/) });
  expect(
    (await site.wrong(people.priya, 'GET', `/search/jql?jql=project%3DNEW&nextPageToken=${token}`)).status,
  ).toBe(400);
});

test('the days of a search are those of whoever searches', async () => {
  site.clock.set(Date.parse('2027-02-03T20:00:00Z'));
  const today = `key = ${shop.guestCheckout} AND due = 2027-02-15 AND due <= startOfDay(12)`;
  expect(await find(today, people.priya)).toEqual([shop.guestCheckout]);
  const tomorrow = `key = ${shop.guestCheckout} AND due <= startOfDay(11)`;
  expect(await find(tomorrow, people.priya)).toEqual([]);
  expect(await find(tomorrow, people.mia)).toEqual([shop.guestCheckout]);
});

test('the old search is gone', async () => {
  expect((await site.wrong(people.priya, 'GET', '/search?jql=project%3DSHOP')).status).toBe(410);
});

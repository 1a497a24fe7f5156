import { myTurnLink } from './link';

const place = (type: string, site = 'https://example.atlassian.net') => ({
  site,
  appId: 'app',
  environmentId: 'env',
  project: { key: 'SHOP', type },
});

test.each([
  ['software', 'software'],
  ['business', 'core'],
  ['service_desk', 'servicedesk'],
  ['something_new', 'software'],
])('a project of type %s is at /jira/%s', (type, written) => {
  expect(myTurnLink(place(type))).toBe(
    `https://example.atlassian.net/jira/${written}/projects/SHOP/apps/app/env/my-turn`,
  );
});

test('one epic, and a site written with a slash', () => {
  expect(myTurnLink(place('software', 'https://example.atlassian.net/'), 'SHOP-12')).toBe(
    'https://example.atlassian.net/jira/software/projects/SHOP/apps/app/env/my-turn/SHOP-12',
  );
});

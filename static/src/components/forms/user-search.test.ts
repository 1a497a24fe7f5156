import { fake } from '../../testing/fake-bridge';
import { searchUsers } from './user-search';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

const ben = { accountId: 'ben', displayName: 'Ben Ode', active: true, accountType: 'atlassian' };

test('asks for people who can be assigned where people may not be browsed', async () => {
  fake.jira = (path) => {
    if (path.includes('assignable')) return [ben];
    throw new Error('403');
  };
  expect(await searchUsers('be', 'SHOP')).toEqual({
    people: [{ accountId: 'ben', name: 'Ben Ode', active: true }],
  });
});

test('leaves out apps and people who have left', async () => {
  fake.jira = () => [
    ben,
    { accountId: 'app', displayName: 'Benefits', active: true, accountType: 'app' },
    { accountId: 'gone', displayName: 'Benno', active: false, accountType: 'atlassian' },
  ];
  const { people } = await searchUsers('ben', 'SHOP');
  expect(people?.map((person) => person.accountId)).toEqual(['ben']);
});

test('says so where neither may be asked', async () => {
  fake.jira = () => {
    throw new Error('403');
  };
  expect(await searchUsers('be', 'SHOP')).toEqual({ people: null });
});

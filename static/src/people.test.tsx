import { render, screen } from '@testing-library/preact';
import { PersonName } from './components/person-name';
import { fake } from './testing/fake-bridge';

jest.mock('./bridge', () => jest.requireActual('./testing/fake-bridge'));

const namesOf = (path: string) =>
  new URL(path, 'https://shop.example.com').searchParams
    .getAll('accountId')
    .map((accountId) => ({ accountId, displayName: `Name of ${accountId}`, active: true }));

test('names come although the connection broke at first', async () => {
  const failures = [new TypeError('Failed to fetch')];
  fake.jira = (path) => {
    const failure = failures.shift();
    if (failure) throw failure;
    return { values: namesOf(path) };
  };
  render(<PersonName person="ben" />);
  expect(await screen.findByText('Name of ben')).toBeTruthy();
});

test('whom Jira does not show is unknown at once, and nobody is asked for twice', async () => {
  const asked: string[] = [];
  fake.jira = (path) => {
    asked.push(path);
    return { values: [] };
  };
  const first = render(<PersonName person="hidden" />);
  await screen.findByText('Unknown person');
  first.unmount();
  render(<PersonName person="hidden" />);
  await screen.findByText('Unknown person');
  expect(asked).toHaveLength(1);
});

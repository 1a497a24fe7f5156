import { NO_AGREEMENT, type Signoff } from './agreement';
import { DEFAULT_SETTINGS } from './settings';
import { standings } from './standing';
import { succeed } from './succession';

const value = { source: 'duedate', canonical: '2027-04-02' };
const signed = (person: string): Signoff => ({
  person,
  role: 'em',
  source: 'duedate',
  period: '2027-04-02',
  at: 1,
});

test('who joins as another leaves takes over from that one, before anyone who left long ago', () => {
  const left = succeed([], 'em', ['ann', 'ben'], ['ben']);
  expect(left).toEqual([{ role: 'em', from: 'ann', to: null }]);
  expect(succeed(left, 'em', ['ben'], ['mia'])).toEqual([
    { role: 'em', from: 'ann', to: null },
    { role: 'em', from: 'ben', to: 'mia' },
  ]);
});

test('who joins an empty role takes over from the one who left it; who comes back is nobody’s predecessor', () => {
  const left = succeed([], 'em', ['ann'], []);
  expect(succeed(left, 'em', [], ['mia'])).toEqual([{ role: 'em', from: 'ann', to: 'mia' }]);
  expect(succeed(left, 'em', [], ['ann'])).toEqual([]);
});

test('a sign-off of somebody who holds the role again is their own, and stands in for nobody else', () => {
  const handed = succeed([], 'em', ['ben'], ['mia']);
  const successions = succeed(handed, 'em', ['mia'], ['mia', 'ben']);
  const agreement = {
    ...NO_AGREEMENT,
    holders: { em: ['mia', 'ben'] },
    successions,
    signoffs: [signed('ben')],
  };
  const { em } = standings(value, agreement, DEFAULT_SETTINGS);
  expect(em.holders.map(({ person, signed: by }) => [person, by?.person])).toEqual([
    ['mia', undefined],
    ['ben', 'ben'],
  ]);
});

describe('in several places', () => {
  test('who leaves one place is not followed by who joins another', () => {
    const left = succeed([], 'em', ['mia', 'zoe'], ['mia'], 'a');
    expect(succeed(left, 'em', ['leo'], ['leo', 'tom'], 'b')).toEqual(left);
    expect(succeed(left, 'em', ['mia'], ['mia', 'tom'], 'a')).toEqual([
      { role: 'em', from: 'zoe', to: 'tom' },
    ]);
  });

  test('the same succession in many places is kept once', () => {
    const first = [{ role: 'em' as const, from: 'leo', to: 'ben' }];
    const all = Array.from({ length: 30 }, (_, index) => String(index)).reduce(
      (found, place) => succeed(found, 'em', ['mia'], ['ann'], place),
      first as ReturnType<typeof succeed>,
    );
    expect(all).toEqual([...first, { role: 'em', from: 'mia', to: 'ann' }]);
  });
});

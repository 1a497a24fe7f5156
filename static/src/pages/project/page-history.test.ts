import { openHistory } from './page-history';

type Tell = (location: { pathname: string }, action: string) => void;
const mockListeners: Tell[] = [];
const mockHistory = {
  location: { pathname: '/' },
  push: () => undefined,
  replace: () => undefined,
  listen: (listener: Tell) => mockListeners.push(listener),
};
jest.mock('../../bridge', () => ({ createHistory: () => Promise.resolve(mockHistory) }));

test('two steps taken before the first one comes back lead nowhere else', async () => {
  const history = await openHistory();
  const led: string[] = [];
  history.listen((path) => led.push(path));
  history.push('/list/sort=slip');
  history.push('/list/sort=-slip');
  for (const tell of mockListeners) {
    tell({ pathname: '/list/sort=slip' }, 'PUSH');
    tell({ pathname: '/list/sort=-slip' }, 'PUSH');
  }
  expect(led).toEqual([]);
});

import { act, renderHook } from '@testing-library/preact';
import type { PageHistory } from './page-history';
import type { Route } from './route';
import { useRoute } from './use-route';

const listing = (text: string): Route => ({ view: 'report', movedSince: null, listed: `text=${text}` });

function open() {
  const bar: string[] = [];
  let heard: (path: string) => void = () => {};
  const history: PageHistory = {
    path: '/',
    push: (path) => void bar.push(`push ${path}`),
    replace: (path) => void bar.push(`replace ${path}`),
    listen(listener) {
      heard = listener;
      return () => {};
    },
  };
  let drawn = 0;
  const { result } = renderHook(() => {
    drawn += 1;
    return useRoute(history);
  });
  const go = (route: Route, how?: 'push' | 'replace') => act(() => result.current[1](route, how));
  const leadTo = (path: string) => act(() => heard(path));
  return { result, bar, go, leadTo, drawn: () => drawn };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('what is typed reaches the address once it rests, and draws nothing: it could come back into what is typed by then', () => {
  const { bar, go, drawn } = open();
  const before = drawn();
  go(listing('s'), 'replace');
  go(listing('se'), 'replace');
  expect(bar).toEqual([]);
  act(() => jest.runAllTimers());
  expect(bar).toEqual(['replace /list/text=se']);
  expect(drawn()).toBe(before);
});

test('a new place keeps the one before it as it was left, and is drawn', () => {
  const { result, bar, go } = open();
  go(listing('s'), 'replace');
  go({ view: 'ownership' });
  expect(bar).toEqual(['replace /list/text=s', 'push /ownership']);
  expect(result.current[0]).toEqual({ view: 'ownership' });
  act(() => jest.runAllTimers());
  expect(bar).toHaveLength(2);
});

test('back and forward are drawn, and nothing that was typed before is written over them', () => {
  const { result, bar, go, leadTo } = open();
  go(listing('s'), 'replace');
  leadTo('/my-turn');
  act(() => jest.runAllTimers());
  expect(bar).toEqual([]);
  expect(result.current[0]).toEqual({ view: 'my-turn', epic: null });
});

test('a step within the list reaches the address once it rests, and before whatever follows', () => {
  const { bar, go } = open();
  go(listing('s'));
  expect(bar).toEqual([]);
  act(() => jest.runAllTimers());
  expect(bar).toEqual(['push /list/text=s']);
  go(listing(''));
  go(listing('t'));
  go(listing('te'), 'replace');
  go({ view: 'ownership' });
  expect(bar.slice(1)).toEqual([
    'push /list/text=',
    'push /list/text=t',
    'replace /list/text=te',
    'push /ownership',
  ]);
  act(() => jest.runAllTimers());
  expect(bar).toHaveLength(5);
});

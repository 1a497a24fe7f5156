import { pathOf, routeOf } from './route';

test.each([
  ['/', { view: 'report', movedSince: null, listed: '' }],
  ['/list/tile=overdue&sort=-slip', { view: 'report', movedSince: null, listed: 'tile=overdue&sort=-slip' }],
  ['/moved-since/2027-04-05', { view: 'report', movedSince: '2027-04-05', listed: '' }],
  [
    '/moved-since/2027-04-05/state=agreed',
    { view: 'report', movedSince: '2027-04-05', listed: 'state=agreed' },
  ],
  ['/my-turn', { view: 'my-turn', epic: null }],
  ['/my-turn/SHOP-12', { view: 'my-turn', epic: 'SHOP-12' }],
] as const)('%s is an address of the page', (path, route) => {
  expect(routeOf(path)).toEqual(route);
  expect(pathOf(route)).toBe(path);
});

test.each([
  ['', '/'],
  ['/elsewhere', '/'],
  ['/moved-since/2027-02-30', '/'],
  ['/my-turn/', '/my-turn'],
  ['/my-turn/shop-12/', '/my-turn/SHOP-12'],
  ['/my-turn/<script>', '/my-turn'],
])('%s leads to the nearest address that is one', (path, nearest) => {
  expect(pathOf(routeOf(path))).toBe(nearest);
});

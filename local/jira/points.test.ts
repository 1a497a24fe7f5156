import { pointsOf } from './points';

const answered = (method: string, path: string, body: unknown, status = 200) =>
  pointsOf({ method, path: `/rest/api/3${path}`, status, body: JSON.stringify(body) });

test('a read costs a point, one for each issue or project, and two for each person, group or permission', () => {
  expect(answered('GET', '/serverInfo', {})).toBe(1);
  expect(answered('GET', '/issue/SHOP-1?fields=summary', { id: '1', fields: {} })).toBe(2);
  expect(answered('POST', '/search/jql', { issues: [{}, {}, {}] })).toBe(4);
  expect(answered('GET', '/project/SHOP', { id: '1' })).toBe(2);
  expect(answered('GET', '/user/bulk?accountId=a&accountId=b', { values: [{}, {}] })).toBe(5);
  expect(answered('GET', '/user/viewissue/search?query=a', [{}])).toBe(3);
  expect(answered('GET', '/mypermissions?permissions=A,B', { permissions: { A: {}, B: {} } })).toBe(5);
});

test('a write costs a point, whatever it answers with; so does what is refused', () => {
  expect(answered('POST', '/issue', { id: '1', fields: {} }, 201)).toBe(1);
  expect(answered('PUT', '/issue/SHOP-1', null, 204)).toBe(1);
  expect(answered('GET', '/issue/SHOP-1', { errorMessages: [] }, 404)).toBe(1);
});

test('a read without a known price is not passed over', () => {
  expect(() => answered('GET', '/priority', [])).toThrow('No price is known of GET /priority');
});

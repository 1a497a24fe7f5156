import { toCsv } from './csv';

test('writes a table that spreadsheets read, with no formula in it', () => {
  const csv = toCsv(
    ['Key', 'Epic', 'Slip'],
    [
      ['SHOP-1', 'Say "hello", twice\nor more', -3],
      ['SHOP-2', '=HYPERLINK("https://evil.example")', 0],
      ['SHOP-3', '+1', null],
      ['SHOP-4', '-1', 12],
      ['SHOP-5', '@SUM(A1)', null],
      ['SHOP-6', 'x;=HYPERLINK(1); +49', 1],
    ],
  );
  expect(csv.startsWith('\uFEFF"Key","Epic","Slip"\r\n')).toBe(true);
  expect(csv.slice(1).split('\r\n').slice(1)).toEqual([
    '"SHOP-1","Say ""hello"", twice\nor more",-3',
    '"SHOP-2","\'=HYPERLINK(""https://evil.example"")",0',
    '"SHOP-3","\'+1",',
    '"SHOP-4","\'-1",12',
    '"SHOP-5","\'@SUM(A1)",',
    '"SHOP-6","x;\'=HYPERLINK(1); +49",1',
    '',
  ]);
});

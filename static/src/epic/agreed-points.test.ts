import { agreedLine } from './agreed-points';

const agreed = (on: string, source = 'duedate') => ({ source, on, at: 1 });
const due = (canonical: string) => ({ source: 'duedate', canonical });

test('dates lie on the line in proportion to the days between them', () => {
  const line = agreedLine(
    { firstAgreed: agreed('2027-04-01'), lastAgreed: agreed('2027-04-05'), value: due('2027-04-11') },
    [],
  );
  expect(line?.points).toMatchObject([
    { marks: ['first'], at: 0 },
    { marks: ['last'], at: 0.4 },
    { marks: ['now'], at: 1 },
  ]);
});

test('a date that is earlier now stands before the first agreed one', () => {
  const line = agreedLine(
    { firstAgreed: agreed('2027-04-11'), lastAgreed: agreed('2027-04-11'), value: due('2027-04-01') },
    [],
  );
  expect(line?.points).toMatchObject([
    { marks: ['now'], at: 0 },
    { marks: ['first', 'last'], at: 1 },
  ]);
});

test('labels keep their distance, in the order of their dates and inside the line', () => {
  const line = agreedLine(
    { firstAgreed: agreed('2027-04-01'), lastAgreed: agreed('2027-04-02'), value: due('2027-05-30') },
    [agreed('2027-03-01')],
  );
  const labels = line?.points.map(({ label }) => label) ?? [];
  expect(labels.every((label) => label >= 0 && label <= 1)).toBe(true);
  for (const [index, label] of labels.slice(1).entries()) {
    expect(label - (labels[index] ?? 0)).toBeGreaterThanOrEqual(0.3599);
  }
  expect(line?.former).toEqual([{ on: '2027-03-01', at: 0 }]);
});

test('there is no line without an agreed date, where all is one date, and between two fields', () => {
  const now = due('2027-04-01');
  expect(agreedLine({ firstAgreed: null, lastAgreed: null, value: now }, [])).toBeNull();
  const same = agreed('2027-04-01');
  expect(agreedLine({ firstAgreed: same, lastAgreed: same, value: now }, [])).toBeNull();
  const other = agreed('2027-05-01', 'customfield_1');
  expect(agreedLine({ firstAgreed: other, lastAgreed: other, value: now }, [])).toBeNull();
});

test('a day inside an agreed quarter stands where the quarter does, and names the point', () => {
  const quarter = agreed('2027-Q2');
  const line = agreedLine({ firstAgreed: quarter, lastAgreed: quarter, value: due('2027-06-11') }, [
    agreed('2027-03-31'),
  ]);
  expect(line?.points).toMatchObject([{ marks: ['first', 'last', 'now'], on: '2027-06-11', at: 1 }]);
});

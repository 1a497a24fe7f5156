import { dateOfVersions } from './date-field';
import { dateIn } from './facts';

const version = (id: string, releaseDate?: unknown) => ({ id, name: `V${id}`, releaseDate });
const of = (ids: string, canonical: string) => ({ source: `fixVersions:${ids}`, canonical });

test.each([
  ['no version', [], null],
  ['a version without a date', [version('1')], null],
  ['a date that is none', [version('1', '2027-02-30'), version('2', 5)], null],
  ['one version', [version('1', '2027-04-02')], of('1', '2027-04-02')],
  ['a leap day', [version('1', '2028-02-29')], of('1', '2028-02-29')],
  ['the latest of several', [version('1', '2027-05-01'), version('2', '2027-04-02')], of('1', '2027-05-01')],
  ['a dated one beside one without', [version('1'), version('2', '2027-04-02')], of('2', '2027-04-02')],
  [
    'two on the same day, in whatever order',
    [version('2', '2027-04-02'), version('1', '2027-04-02')],
    of('1,2', '2027-04-02'),
  ],
])('the date of %s', (_name, versions, expected) => {
  expect(dateOfVersions(versions)).toEqual(expected);
  expect(dateIn({ fixVersions: versions }, { source: 'fixVersions', zone: 'UTC' })).toEqual(expected);
});

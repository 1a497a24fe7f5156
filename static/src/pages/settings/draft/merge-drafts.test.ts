import { DEFAULT_SAVED } from '../../../../../src/domain/settings';
import { draftOf as asDraft } from '../../../../../src/domain/settings-draft';
import { type Draft, draftOf, type PeopleDraft, savable } from './draft';
import { mergeDrafts, sameDraft } from './merge-drafts';

const BEFORE = draftOf(asDraft(DEFAULT_SAVED));
const role = (...people: string[]) => ({ here: true, people });
const people = (pm: string[], em: string[]): PeopleDraft => ({ pm: role(...pm), em: role(...em) });
const draft = (change: Partial<Draft>): Draft => ({ ...BEFORE, ...change });
const merged = (mine: Partial<Draft>, before: Partial<Draft>, theirs: Partial<Draft>) =>
  mergeDrafts(draft(mine), draft(before), draft(theirs));

test('a draft is saved as what it was made of; what names nobody is not saved', () => {
  const components = {
    '7': people(['ann'], []),
    '8': people([], []),
    '9': { pm: role(), em: { here: false, people: ['x'] } },
  };
  const saved = savable(draft({ components, droppedStatuses: ['3'], timeZone: 'Asia/Tokyo' }));
  expect(saved).toMatchObject({ dropped: { statuses: ['3'], resolutions: [] }, timeZone: 'Asia/Tokyo' });
  expect(saved.components).toEqual({
    '7': { pm: { here: true, people: ['ann'] } },
    '9': { em: { here: false } },
  });
  expect(savable(draftOf(saved))).toEqual(saved);
});

test('an empty component, people kept behind "not here" and another order of ids are no change', () => {
  expect(sameDraft(draft({ components: { '7': people([], []) } }), BEFORE)).toBe(true);
  expect(sameDraft(draft({ components: { '7': people(['ann'], []) } }), BEFORE)).toBe(false);
  const notHere = (...kept: string[]) => draft({ em: { here: false, people: kept } });
  expect(sameDraft(notHere('ben'), notHere())).toBe(true);
  expect(sameDraft(draft({ droppedStatuses: ['1', '2'] }), draft({ droppedStatuses: ['2', '1'] }))).toBe(
    true,
  );
});

test('what one alone has changed is kept, whoever it was', () => {
  const both = merged(
    { comments: true, timeZone: 'Asia/Tokyo' },
    {},
    { claiming: false, column: true, pmField: { id: 'customfield_1', name: 'Product manager' } },
  );
  expect(both).toMatchObject({
    comments: true,
    timeZone: 'Asia/Tokyo',
    claiming: false,
    column: true,
    pmField: { id: 'customfield_1' },
  });
});

test('components are merged one by one, and role by role', () => {
  const before = { '1': people(['a'], ['b']), '2': people(['a'], []), '3': people(['a'], []) };
  const both = merged(
    { components: { ...before, '1': people(['mine'], ['b']), '4': people(['mine'], []) } },
    { components: before },
    {
      components: {
        '1': people(['a'], ['theirs']),
        '3': people(['theirs'], []),
        '5': people(['theirs'], []),
      },
    },
  );
  expect(both.components).toEqual({
    '1': people(['mine'], ['theirs']),
    '3': people(['theirs'], []),
    '4': people(['mine'], []),
    '5': people(['theirs'], []),
  });
});

test('of one role changed by both, one’s own stays; so does the removal of what they changed', () => {
  const before = { '1': people(['a'], []), '2': people(['a'], []) };
  const both = merged(
    { components: { '1': people(['mine'], []), '2': people([], []) } },
    { components: before },
    { components: { '1': people(['theirs'], []), '2': people(['theirs'], []) } },
  );
  expect(both.components).toEqual({ '1': people(['mine'], []), '2': people([], []) });
});

test('a component that is being added stays in sight; one emptied and saved does not', () => {
  const empty = { '1': people([], []) };
  expect(merged({ components: empty }, {}, { claiming: false }).components).toEqual(empty);
  expect(merged({ components: empty }, { components: empty }, {}).components).toEqual({});
});

test('statuses are merged one by one', () => {
  const before = { droppedStatuses: ['1', '2', '3'] };
  const both = merged({ droppedStatuses: ['1', '2', '4'] }, before, { droppedStatuses: ['2', '3', '5'] });
  expect(both.droppedStatuses).toEqual(['2', '5', '4']);
});

import { fieldText } from './field-text';
import { createFormat } from './format';

const format = createFormat('en-US', 'UTC');

describe('the words of a field value', () => {
  it.each([
    ['a calendar date', '2027-04-02', 'Apr 2, 2027'],
    ['an option', { id: '1', value: 'Large' }, 'Large'],
    ['a person', { accountId: 'a', displayName: 'Priya Patel' }, 'Priya Patel'],
    ['several versions', [{ name: '1.0' }, { name: '1.1' }], '1.0, 1.1'],
    ['a number', 3, '3'],
    ['an empty list', [], null],
    ['an object without words', { hasEpicLinkFieldDependency: false }, null],
    ['nothing', null, null],
  ])('are found for %s', (_what, value, words) => {
    expect(fieldText(value, format)).toBe(words);
  });
});

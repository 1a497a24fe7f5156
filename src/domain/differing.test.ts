import { differing } from './differing';

test('short texts are shown whole', () => {
  expect(differing('Pay with a tap', 'Pay with two taps')).toEqual({
    from: 'Pay with a tap',
    to: 'Pay with two taps',
  });
  expect(differing(null, 'Pay')).toEqual({ from: null, to: 'Pay' });
});

test('of long texts what differs is shown, with a little around it', () => {
  const long = (word: string) =>
    `${'so it begins '.repeat(30)}here is ${word} and ${'so it ends '.repeat(30)}`;
  const { from, to } = differing(long('one thing'), long('another'));
  expect(from).toMatch(/^….*one thing.*…$/);
  expect(to).toMatch(/^….*another.*…$/);
  expect((from ?? '').length).toBeLessThan(100);
});

test('what was added at the end of a long text is seen', () => {
  const before = 'a '.repeat(300);
  const { from, to } = differing(before, `${before}new words`);
  expect(from).not.toBe(to);
  expect(to).toMatch(/new words$/);
});

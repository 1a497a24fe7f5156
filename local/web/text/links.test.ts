import { splitLinks } from './links';

test('addresses become links, without the punctuation that follows them', () => {
  const text = 'See http://localhost:8080/browse/SHOP-1. Or (https://example.com/a?b=1#c), or\nnothing.';
  const parts = splitLinks(text);
  expect(parts.filter(({ link }) => link).map((part) => part.text)).toEqual([
    'http://localhost:8080/browse/SHOP-1',
    'https://example.com/a?b=1#c',
  ]);
  expect(parts.map((part) => part.text).join('')).toBe(text);
});

test('other schemes stay text', () => {
  expect(splitLinks('javascript:alert(1) and ftp://x')).toEqual([
    { text: 'javascript:alert(1) and ftp://x', link: false },
  ]);
});

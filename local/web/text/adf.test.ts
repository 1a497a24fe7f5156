import { headingDepths, readAdf, safeHref } from './adf';

describe('the outline of a document', () => {
  it('has no gaps, whatever levels the author picked', () => {
    const levels = [2, 4, 4, 2, 1, 6];
    const doc = readAdf({
      type: 'doc',
      content: levels.map((level) => ({ type: 'heading', attrs: { level } })),
    });
    expect(doc && [...headingDepths(doc).values()]).toEqual([0, 1, 1, 0, 0, 1]);
  });
});

describe('links', () => {
  it.each(['https://example.com', 'mailto:pm@example.com', '/browse/SHOP-1'])('lead to %s', (href) => {
    expect(safeHref(href)).toBe(href);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//example.com', undefined])(
    'never lead to %s',
    (href) => {
      expect(safeHref(href)).toBeNull();
    },
  );
});

import { readAdf } from './adf';
import { adfToText } from './adf-text';
import { textToAdf } from './text-adf';

const TEXT = `# Goal

People track an order live.
Without asking anybody, see [the plan](https://example.com/plan).

- Events
- Push, https://example.com/push

1. First
2. Then`;

function roundTrip(text: string): string {
  const doc = readAdf(textToAdf(text));
  return doc === null ? '' : adfToText(doc);
}

describe('a document edited as text', () => {
  it('comes back as it was written', () => {
    expect(roundTrip(TEXT)).toBe(TEXT);
  });

  it('is cleared by a blank text', () => {
    expect(textToAdf('  \n ')).toBeNull();
  });

  it('keeps the words of what text cannot say', () => {
    const doc = readAdf({
      type: 'doc',
      content: [
        {
          type: 'panel',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'mention', attrs: { id: 'a', text: '@Ben Ode' } },
                { type: 'text', text: ' by ' },
                { type: 'date', attrs: { timestamp: '1806624000000' } },
              ],
            },
          ],
        },
      ],
    });
    expect(doc && adfToText(doc)).toBe('@Ben Ode by 2027-04-02');
  });

  it('has a document even for a list inside a list', () => {
    const item = (words: string, ...more: object[]) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }, ...more],
    });
    const doc = readAdf({
      type: 'doc',
      content: [
        { type: 'bulletList', content: [item('outer', { type: 'bulletList', content: [item('inner')] })] },
      ],
    });
    expect(doc && adfToText(doc)).toBe('- outer\n  - inner');
  });
});

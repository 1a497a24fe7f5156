import { readableText } from './adf';

const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const words = (text: string) => ({ type: 'text', text, marks: [{ type: 'strong' }] });

test('a document reads line by line: headings, nested lists, mentions, links and dates', () => {
  const item = (...content: unknown[]) => ({ type: 'listItem', content });
  const text = readableText(
    doc(
      { type: 'heading', attrs: { level: 2 }, content: [words('Goal')] },
      paragraph(
        words('Ask '),
        { type: 'mention', attrs: { text: '@Ben Ode' } },
        { type: 'hardBreak' },
        words('by '),
        {
          type: 'date',
          attrs: { timestamp: '1806624000000' },
        },
      ),
      {
        type: 'bulletList',
        content: [
          item(paragraph(words('one'))),
          item(paragraph(words('two')), {
            type: 'orderedList',
            content: [item(paragraph({ type: 'inlineCard', attrs: { url: 'https://example.com/rfc' } }))],
          }),
        ],
      },
    ),
  );
  expect(text.split('\n')).toEqual([
    'Goal',
    'Ask @Ben Ode',
    'by 2027-04-02',
    '• one',
    '• two',
    '  1. https://example.com/rfc',
  ]);
});

test('version 2 texts stay as they are; nothing, and nonsense, read as empty', () => {
  expect(readableText(' plain\ntext ')).toBe('plain\ntext');
  expect(readableText(null)).toBe('');
  expect(readableText({ type: 'doc', content: [] })).toBe('');
  expect(readableText(doc(paragraph()))).toBe('');
});

test('a date that is none reads as empty', () => {
  const dated = (timestamp: string) => doc(paragraph(words('by '), { type: 'date', attrs: { timestamp } }));
  for (const timestamp of ['', 'soon', '1e20']) expect(readableText(dated(timestamp))).toBe('by');
});

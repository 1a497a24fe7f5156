import type { AdfNode } from '../adf';
import { editDocument } from './edit-document';
import { editableText } from './editable-text';

const STRONG = { type: 'strong' };
const LINK = { type: 'link', attrs: { href: 'https://example.com/rfc' } };
const words = (text: string, ...marks: unknown[]): AdfNode =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
const paragraph = (...content: AdfNode[]): AdfNode => ({ type: 'paragraph', content });
const item = (...content: AdfNode[]): AdfNode => ({ type: 'listItem', content });
const doc = (...content: AdfNode[]) => ({ type: 'doc', version: 1, content });

const MENTION = { type: 'mention', attrs: { id: '1', text: '@Ben Ode' } };
const SENTENCE = paragraph(
  words('Ask '),
  MENTION,
  words(' about '),
  words('RFC 12', LINK),
  words(' now', STRONG),
);
const NUMBERED = { type: 'orderedList', content: [item(paragraph(words('a'))), item(paragraph(words('b')))] };
const LIST = {
  type: 'bulletList',
  content: [item(paragraph(words('one'))), item(paragraph(words('two')), NUMBERED)],
};
const IMAGE = {
  type: 'mediaSingle',
  attrs: { layout: 'center' },
  content: [{ type: 'media', attrs: { type: 'file', id: 'm', collection: '' } }],
};
const PANEL = { type: 'panel', attrs: { panelType: 'info' }, content: [paragraph(words('Careful'))] };
const CODE = { type: 'codeBlock', attrs: { language: 'js' }, content: [words('let a;\nlet b;')] };
const cell = (...content: AdfNode[]): AdfNode => ({ type: 'tableCell', content });
const TABLE = {
  type: 'table',
  content: [
    { type: 'tableRow', content: [cell(paragraph(words('c1'))), cell(paragraph(words('c2')))] },
    { type: 'tableRow', content: [cell(paragraph(words('c3'))), cell(paragraph())] },
  ],
};
const TITLE = { type: 'heading', attrs: { level: 2 }, content: [words('The goal')] };
const WHOLE = doc(TITLE, SENTENCE, LIST, IMAGE, { type: 'rule' }, PANEL, TABLE, CODE);

/** The blocks after a part of the text was replaced. */
function replacing(part: string, by: string, document = WHOLE): AdfNode[] {
  const text = editableText(document);
  expect(text).toContain(part);
  return editDocument(document, text.replace(part, by))?.content ?? [];
}

test('the text has a line for each line of the document, and names what has no text', () => {
  expect(editableText(WHOLE).split('\n')).toEqual([
    'The goal',
    'Ask @Ben Ode about RFC 12 now',
    '• one',
    '• two',
    '  1. a',
    '  2. b',
    '[image]',
    '[divider]',
    'Careful',
    'c1',
    'c2',
    'c3',
    '',
    'let a;',
    'let b;',
  ]);
  const task = { type: 'taskItem', attrs: { localId: '1', state: 'DONE' }, content: [words('Ship')] };
  const unknown = { type: 'syncBlock', content: [paragraph(words('From afar'))] };
  const broken = paragraph(words('a'), { type: 'hardBreak' }, words('b'));
  expect(editableText(doc({ type: 'taskList', content: [task] }, unknown, broken))).toBe(
    '[x] Ship\n[sync block: From afar]\na\nb',
  );
});

describe('within a line', () => {
  test('each changed word takes the marks of what it replaces; nodes between changes stay', () => {
    const [, sentence] = replacing('Ask @Ben Ode about RFC 12 now', 'Please ask @Ben Ode about RFC 13 soon');
    expect(sentence).toEqual(
      paragraph(
        words('Please ask '),
        MENTION,
        words(' about '),
        words('RFC 13', LINK),
        words(' soon', STRONG),
      ),
    );
  });

  test('what is typed after a link is not part of it; what is typed into it is', () => {
    const linked = doc(paragraph(words('see '), words('RFC 12', LINK), words('.')));
    expect(replacing('12', '12 too', linked)).toEqual([
      paragraph(words('see '), words('RFC 12', LINK), words(' too.')),
    ]);
    expect(replacing('RFC', 'RFCs', linked)).toEqual([
      paragraph(words('see '), words('RFCs 12', LINK), words('.')),
    ]);
  });

  test('a line parted or joined keeps the marks of both sides', () => {
    const [, first, second] = replacing(' about RFC', ' about\nRFC');
    expect(first).toEqual(paragraph(words('Ask '), MENTION, words(' about')));
    expect(second).toEqual(paragraph(words('RFC 12', LINK), words(' now', STRONG)));
    const [joined, next] = replacing('goal\nAsk', 'goal: Ask');
    expect(joined).toEqual({
      ...TITLE,
      content: [words('The goal: Ask '), ...(SENTENCE.content ?? []).slice(1)],
    });
    expect(next).toBe(LIST);
    const [kept, rest] = replacing('The goal', 'The\ngoal is long');
    expect(kept).toEqual({ ...TITLE, content: [words('The')] });
    expect(rest).toEqual(paragraph(words('goal is long')));
  });
});

describe('lines put in and taken out', () => {
  test('an item comes into the list before or after it, or begins one in the item before', () => {
    const itemsOf = (list: AdfNode | undefined) => list?.content?.length;
    expect(itemsOf(replacing('• two', '- new\n• two')[2])).toBe(3);
    expect(replacing('• one', '* new\n• one')[2]?.content?.slice(1)).toEqual(LIST.content);
    expect(replacing('  2. b', '  2. new\n  3. b')[2]?.content?.[1]?.content?.[1]?.content).toHaveLength(3);
    expect(replacing('• two', '  1. new\n• two')[2]?.content?.[0]).toEqual(
      item(paragraph(words('one')), { type: 'orderedList', content: [item(paragraph(words('new')))] }),
    );
  });

  test('a line without a mark parts the list, whose numbers go on', () => {
    const list = doc({ ...NUMBERED, attrs: { order: 4, localId: 'n' } });
    expect(replacing('5. b', 'so:\n5. b', list)).toEqual([
      { type: 'orderedList', attrs: { order: 4, localId: 'n' }, content: [item(paragraph(words('a')))] },
      paragraph(words('so:')),
      { type: 'orderedList', attrs: { order: 5 }, content: [item(paragraph(words('b')))] },
    ]);
  });

  test('what stood in an item that is gone belongs to the one before, or to an empty one', () => {
    expect(replacing('• two\n', '')[2]).toEqual({
      type: 'bulletList',
      content: [item(paragraph(words('one')), NUMBERED)],
    });
    expect(replacing('• one\n• two\n', '')[2]).toEqual({
      type: 'bulletList',
      content: [item(paragraph(), NUMBERED)],
    });
  });

  test('a panel, a list and an image go with their last line; a row with all of its cells', () => {
    expect(replacing('Careful\n', '')).toEqual(WHOLE.content.filter((block) => block !== PANEL));
    expect(replacing('[image]\n', '')).toEqual(WHOLE.content.filter((block) => block !== IMAGE));
    expect(replacing('c1\nc2\n', '')[6]).toEqual({ ...TABLE, content: TABLE.content.slice(1) });
    expect(replacing('c1\n', '')[6]?.content?.[0]?.content).toEqual([
      cell(paragraph()),
      cell(paragraph(words('c2'))),
    ]);
  });

  test('a row of a table with cells of more than one row stays, empty', () => {
    const tall = { ...cell(paragraph(words('tall'))), attrs: { rowspan: 2 } };
    const row = (...content: AdfNode[]) => ({ type: 'tableRow', content });
    const table = {
      type: 'table',
      content: [row(tall, cell(paragraph(words('x')))), row(cell(paragraph(words('y'))))],
    };
    expect(replacing('\ny', '', doc(table))).toEqual([
      { ...table, content: [table.content[0], row(cell(paragraph()))] },
    ]);
  });

  test('columns stay side by side when a blank line comes between them', () => {
    const column = (...content: AdfNode[]) => ({ type: 'layoutColumn', attrs: { width: 50 }, content });
    const list = { type: 'bulletList', content: [item(paragraph(words('b')))] };
    const columns = { type: 'layoutSection', content: [column(paragraph(words('a'))), column(list)] };
    expect(replacing('\n• b', '\n\nb', doc(columns))).toEqual([
      {
        ...columns,
        content: [column(paragraph(words('a')), paragraph()), column(paragraph(words('b')))],
      },
    ]);
  });

  test('a line after code is code; after a blank line put at its end it is a paragraph', () => {
    expect(replacing('let b;', 'let b;\nlet c;')[7]).toEqual({
      ...CODE,
      content: [words('let a;\nlet b;\nlet c;')],
    });
    expect(replacing('let b;', 'let b;\n\nEnd').slice(7)).toEqual([
      CODE,
      paragraph(),
      paragraph(words('End')),
    ]);
  });

  test('a line between the lines of one paragraph stays in it', () => {
    const broken = doc(paragraph(words('a'), { type: 'hardBreak' }, words('c')));
    expect(replacing('a\n', 'a\nb\n', broken)[0]?.content?.map(({ type, text }) => text ?? type)).toEqual([
      'a',
      'hardBreak',
      'b',
      'hardBreak',
      'c',
    ]);
  });

  test('what is typed beside the name of a node does not take it away', () => {
    expect(replacing('[image]', '[image] as seen').slice(3, 5)).toEqual([IMAGE, paragraph(words('as seen'))]);
    expect(replacing('\n[divider]', ' and[divider]').slice(3, 6)).toEqual([
      IMAGE,
      paragraph(words('and')),
      { type: 'rule' },
    ]);
    expect(replacing('[image]', 'No image')[3]).toEqual(paragraph(words('No image')));
  });

  test('tasks are done by their mark, and new ones have ids of their own', () => {
    const task = (localId: string, state: string, text: string) => ({
      type: 'taskItem',
      attrs: { localId, state },
      content: [words(text)],
    });
    const list = (...content: AdfNode[]) => ({ type: 'taskList', attrs: { localId: 'new-1' }, content });
    const before = doc(list(task('a', 'TODO', 'Write'), task('b', 'DONE', 'Plan')));
    expect(replacing('[ ] Write\n[x] Plan', '[x] Write\n[ ] Ship\n[x] Plan', before)).toEqual([
      list(task('a', 'DONE', 'Write'), task('new-2', 'TODO', 'Ship'), task('b', 'DONE', 'Plan')),
    ]);
  });
});

test('no text is no document; where there was none, each line is a paragraph', () => {
  expect(editDocument(WHOLE, ' \n')).toBeNull();
  for (const none of [null, undefined, 'text', { type: 'doc' }]) {
    expect(editableText(none)).toBe('');
    expect(editDocument(none, 'a\r\n\r\nb')).toEqual(
      doc(paragraph(words('a')), paragraph(), paragraph(words('b'))),
    );
  }
  expect(editDocument(doc(), 'a')).toEqual(doc(paragraph(words('a'))));
});

test('two thousand lines are edited at once', () => {
  const lines = Array.from({ length: 2000 }, (_, index) =>
    paragraph(words(`Line ${index} `), words('and more', STRONG)),
  );
  const document = doc(...lines);
  const text = editableText(document).replace('Line 7 ', 'Line seven ').replace('Line 1900 ', 'Line x ');
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    editDocument(document, text);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(100);
});

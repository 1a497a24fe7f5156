import * as fc from 'fast-check';
import type { AdfNode } from '../../adf';
import type { AdfDocument } from '../document';

const word = fc.string({ unit: fc.constantFrom(...'abcdeéß1😀_'), minLength: 1, maxLength: 6 });
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const id = fc.uuid();
const localId = fc.option(
  id.map((value) => ({ attrs: { localId: value } })),
  { nil: {} },
);

const strong = { type: 'strong' };
const link = word.map((href) => ({ type: 'link', attrs: { href: `https://example.com/${href}` } }));
const marks: fc.Arbitrary<unknown[]> = fc.oneof(
  fc.constantFrom<unknown[]>([strong], [{ type: 'em' }], [{ type: 'code' }], [strong, { type: 'underline' }]),
  link.map((mark) => [mark]),
  link.map((mark) => [mark, strong]),
  fc.constant<unknown[]>([{ type: 'textColor', attrs: { color: '#ff5630' } }]),
);
const text: fc.Arbitrary<AdfNode> = fc.oneof(
  fc.tuple(words, fc.constantFrom('', ' ')).map(([value, end]) => ({ type: 'text', text: value + end })),
  fc.tuple(words, marks).map(([value, own]) => ({ type: 'text', text: value, marks: own })),
);
const inlineNode: fc.Arbitrary<AdfNode> = fc.oneof(
  word.map((name) => ({ type: 'mention', attrs: { id: name, text: `@${name}` } })),
  fc.constant({ type: 'mention', attrs: { id: 'nameless' } }),
  fc.constant({ type: 'emoji', attrs: { shortName: ':smile:', text: '😄' } }),
  word.map((path) => ({ type: 'inlineCard', attrs: { url: `https://example.com/${path}` } })),
  fc.constant({ type: 'inlineCard', attrs: { data: { any: 1 } } }),
  fc.constant({ type: 'date', attrs: { timestamp: '1806624000000' } }),
  words.map((value) => ({ type: 'status', attrs: { text: value, color: 'blue' } })),
  fc.constant({ type: 'inlineExtension', attrs: { extensionKey: 'k', extensionType: 't' } }),
  id.map((value) => ({ type: 'mediaInline', attrs: { id: value, collection: '' } })),
  fc.constant({ type: 'unheardOfInline', attrs: { any: true } }),
);
const inline: fc.Arbitrary<AdfNode> = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 2, arbitrary: inlineNode },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
);
const content = fc.array(inline, { maxLength: 5 });

const paragraph: fc.Arbitrary<AdfNode> = fc
  .tuple(content, localId)
  .map(([own, attrs]) => ({ type: 'paragraph', ...attrs, content: own }));
const heading: fc.Arbitrary<AdfNode> = fc
  .tuple(content, fc.integer({ min: 1, max: 6 }))
  .map(([own, level]) => ({ type: 'heading', attrs: { level }, content: own }));
const code: fc.Arbitrary<AdfNode> = fc
  .array(fc.oneof(words, fc.constant('')), { maxLength: 4 })
  .map((lines) => lines.join('\n'))
  .map((value) => ({
    type: 'codeBlock',
    attrs: { language: 'js' },
    content: value === '' ? [] : [{ type: 'text', text: value }],
  }));
const media = (alt: fc.Arbitrary<string>): fc.Arbitrary<AdfNode> =>
  fc
    .tuple(id, alt)
    .map(([value, own]) => ({ type: 'media', attrs: { type: 'file', id: value, collection: '', alt: own } }));
const mediaSingle: fc.Arbitrary<AdfNode> = media(word).map((own) => ({
  type: 'mediaSingle',
  attrs: { layout: 'center' },
  content: [own],
}));
const mediaGroup: fc.Arbitrary<AdfNode> = fc
  .array(media(word), { minLength: 1, maxLength: 3 })
  .map((own) => ({ type: 'mediaGroup', content: own }));
const extension: fc.Arbitrary<AdfNode> = word.map((name) => ({
  type: 'extension',
  attrs: { extensionKey: name, extensionType: 't', parameters: { name } },
}));
const rule = fc.constant<AdfNode>({ type: 'rule' });
const unknown: fc.Arbitrary<AdfNode> = words.map((value) => ({
  type: 'unheardOfBlock',
  attrs: { value },
  content: [{ type: 'unheardOfPart', content: [{ type: 'text', text: value }] }],
}));

const some = (arbitrary: fc.Arbitrary<AdfNode>, maxLength = 3) =>
  fc.array(arbitrary, { minLength: 1, maxLength });

const task: fc.Arbitrary<AdfNode> = fc
  .tuple(id, fc.constantFrom('TODO', 'DONE'), content)
  .map(([value, state, own]) => ({ type: 'taskItem', attrs: { localId: value, state }, content: own }));
const taskList = (nested: boolean): fc.Arbitrary<AdfNode> =>
  fc
    .tuple(id, task, fc.array(nested ? fc.oneof(task, taskList(false)) : task, { maxLength: 2 }))
    .map(([value, first, rest]) => ({
      type: 'taskList',
      attrs: { localId: value },
      content: [first, ...rest],
    }));
const decisions: fc.Arbitrary<AdfNode> = fc.tuple(id, content).map(([value, own]) => ({
  type: 'decisionList',
  attrs: { localId: value },
  content: [{ type: 'decisionItem', attrs: { localId: `${value}-1`, state: 'DECIDED' }, content: own }],
}));

function list(depth: number): fc.Arbitrary<AdfNode> {
  const more =
    depth > 0
      ? fc.oneof(paragraph, code, mediaSingle, list(depth - 1), taskList(false), extension)
      : paragraph;
  const first = fc.oneof({ weight: 6, arbitrary: paragraph }, code, mediaSingle);
  const item: fc.Arbitrary<AdfNode> = fc
    .tuple(first, fc.array(more, { maxLength: 2 }), localId)
    .map(([begin, rest, attrs]) => ({ type: 'listItem', ...attrs, content: [begin, ...rest] }));
  const attrs = fc.constantFrom({}, { attrs: { order: 3 } });
  return fc.oneof(
    fc.tuple(some(item), localId).map(([own, ids]) => ({ type: 'bulletList', ...ids, content: own })),
    fc.tuple(some(item), attrs).map(([own, order]) => ({ type: 'orderedList', ...order, content: own })),
  );
}

const quote: fc.Arbitrary<AdfNode> = some(fc.oneof(paragraph, list(0), code)).map((own) => ({
  type: 'blockquote',
  content: own,
}));
const panel: fc.Arbitrary<AdfNode> = some(fc.oneof(paragraph, heading, list(1), code, rule, unknown)).map(
  (own) => ({
    type: 'panel',
    attrs: { panelType: 'info' },
    content: own,
  }),
);
const nestedExpand: fc.Arbitrary<AdfNode> = fc
  .tuple(words, some(fc.oneof(paragraph, heading, list(0), panel)))
  .map(([title, own]) => ({ type: 'nestedExpand', attrs: { title }, content: own }));
const cellContent = some(
  fc.oneof({ weight: 5, arbitrary: paragraph }, list(1), code, panel, nestedExpand, mediaGroup),
  2,
);
const cell: fc.Arbitrary<AdfNode> = fc
  .tuple(fc.constantFrom('tableCell', 'tableHeader'), cellContent, fc.constantFrom(1, 1, 1, 1, 2))
  .map(([type, own, rowspan]) => ({ type, attrs: rowspan > 1 ? { rowspan } : {}, content: own }));
const table: fc.Arbitrary<AdfNode> = some(
  some(cell).map((cells) => ({ type: 'tableRow', content: cells })),
  2,
).map((rows) => ({ type: 'table', attrs: { layout: 'default' }, content: rows }));
const expand: fc.Arbitrary<AdfNode> = fc
  .tuple(words, some(fc.oneof(paragraph, list(1), table, nestedExpand, unknown)))
  .map(([title, own]) => ({ type: 'expand', attrs: { title }, content: own }));
const layout: fc.Arbitrary<AdfNode> = fc
  .array(some(fc.oneof(paragraph, list(1), panel), 2), { minLength: 2, maxLength: 3 })
  .map((columns) => ({
    type: 'layoutSection',
    content: columns.map((own) => ({ type: 'layoutColumn', attrs: { width: 33 }, content: own })),
  }));

const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 2, arbitrary: heading },
  { weight: 4, arbitrary: list(2) },
  ...[code, rule, mediaSingle, mediaGroup, extension, unknown, taskList(true), decisions].map(
    (arbitrary) => ({ weight: 1, arbitrary }),
  ),
  ...[quote, panel, expand, table, layout].map((arbitrary) => ({ weight: 2, arbitrary })),
);

/** Documents with all kinds of nodes, and with some that nobody has heard of. */
export const arbitraryDocument: fc.Arbitrary<AdfDocument> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((own) => ({ type: 'doc', version: 1, content: own }));

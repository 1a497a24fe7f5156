import * as fc from 'fast-check';
import type { AdfNode } from '../adf';
import { type AdfDocument, childrenOf } from './document';
import { editDocument } from './edit-document';
import { editableText } from './editable-text';
import { type Line, textOf } from './line';
import { readLines } from './read-lines';
import { arbitraryDocument } from './testing/arbitrary-document';
import { problemsOf } from './testing/problems-of';

const RUNS = { numRuns: 300 };
const isLeaf = (node: AdfNode) =>
  [
    'paragraph',
    'heading',
    'codeBlock',
    'taskItem',
    'decisionItem',
    'mediaSingle',
    'media',
    'unheardOfBlock',
  ].includes(node.type ?? '') || node.content === undefined;

/** The blocks of a document in order, each with what it stands in. */
function leaves(node: AdfNode, within = ''): { node: AdfNode; seenAs: string }[] {
  return childrenOf(node).flatMap((child) =>
    isLeaf(child)
      ? [{ node: child, seenAs: `${within} ${JSON.stringify(child)}` }]
      : leaves(child, `${within} ${child.type}`),
  );
}

/** That these come one after another among those, whatever else there is. */
function expectInOrder(these: string[], those: string[]): void {
  let at = 0;
  for (const one of these) {
    at = those.indexOf(one, at) + 1;
    expect(at > 0 ? one : `lost: ${one}`).toBe(one);
  }
}

const others = (document: AdfDocument, line: Line) =>
  leaves(document)
    .filter(({ node }) => node !== line.block.node)
    .map(({ seenAs }) => seenAs);

/** Texts as they are but for the numbers of items. */
const unnumbered = (text: string) =>
  text.replace(/^((?: {2}|• |\d+\. )*)\d+\. /gm, (mark) => mark.replace(/\d+/g, '#'));
/** Only the words, one line each: no indentation, marks or blank lines. */
const bare = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/^(?:\s|•|\d+\.|\[[ x]\]|[*-] )*/, ''))
    .filter((line) => line.trim() !== '');

const edited = (document: AdfDocument, lines: string[]): AdfDocument | null => {
  const result = editDocument(document, lines.join('\n'));
  if (result !== null) expect(problemsOf(result)).toEqual([]);
  return result;
};

function spliced<T>(all: T[], at: number, remove: number, ...put: T[]): T[] {
  return [...all.slice(0, at), ...put, ...all.slice(at + remove)];
}

const typed = fc
  .string({ unit: fc.constantFrom(...'xyzXYZ .😁'), minLength: 1, maxLength: 12 })
  .map((text) => `w${text}`);
const documentAndLine = fc.tuple(arbitraryDocument, fc.nat()).map(([document, nth]) => {
  const lines = readLines(document);
  const at = nth % lines.length;
  return { document, lines, at, line: lines[at] as Line, texts: lines.map(textOf) };
});

test('generated documents are valid to begin with', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => expect(problemsOf(document)).toEqual([])),
    RUNS,
  );
});

test('text as it was gives the very document', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const text = editableText(document);
      if (text.trim() === '') expect(editDocument(document, text)).toBeNull();
      else expect(editDocument(document, text)).toBe(document);
    }),
    RUNS,
  );
});

test('a line rewritten after its mark changes that line alone, and reads as it was typed', () => {
  fc.assert(
    fc.property(documentAndLine, typed, ({ document, line, at, texts }, body) => {
      const next = spliced(texts, at, 1, line.lead + (line.mark?.text ?? '') + body);
      const result = edited(document, next) as AdfDocument;
      expect(editableText(result)).toBe(next.join('\n'));
      expectInOrder(
        others(document, line),
        leaves(result).map(({ seenAs }) => seenAs),
      );
      if (line.block.kind !== 'whole') expect(leaves(result)).toHaveLength(leaves(document).length);
    }),
    RUNS,
  );
});

test('a line put in leaves every other line as it was, and reads as it was typed', () => {
  const mark = fc.constantFrom('', '', '• ', '1. ', '  ', '  • ');
  fc.assert(
    fc.property(documentAndLine, typed, mark, ({ document, lines, at, texts, line }, body, begin) => {
      const next = spliced(texts, at + 1, 0, line.block.indent + begin + body);
      const result = edited(document, next) as AdfDocument;
      expect(bare(editableText(result))).toEqual(bare(next.join('\n')));
      const following = lines[at + 1];
      const parts =
        following !== undefined && following.block !== line.block && following.starts.length === 0;
      if (!parts && !(following && following.block === line.block))
        expect(unnumbered(editableText(result))).toBe(unnumbered(next.join('\n')));
      expectInOrder(
        others(document, line),
        leaves(result).map(({ seenAs }) => seenAs),
      );
    }),
    RUNS,
  );
});

test('a line taken out leaves every other line as it was', () => {
  fc.assert(
    fc.property(documentAndLine, ({ document, at, texts, line }) => {
      fc.pre(texts[at] !== texts[at + 1] && texts[at] !== texts[at - 1]);
      const next = spliced(texts, at, 1);
      const result = edited(document, next);
      if (result === null) return;
      expect(bare(editableText(result))).toEqual(bare(next.join('\n')));
      const keepsPlace =
        line.starts.length > 0 || line.path.some(({ node }) => /table|layout/.test(node.type ?? ''));
      if (!keepsPlace && !line.mark) expect(editableText(result)).toBe(next.join('\n'));
      expectInOrder(
        others(document, line),
        leaves(result).map(({ seenAs }) => seenAs),
      );
    }),
    RUNS,
  );
});

test('what stands before and after typed text in its line keeps its marks and nodes', () => {
  const seen = (pieces: Line['pieces']) =>
    pieces.flatMap(({ node, shown }) =>
      node.type === 'text'
        ? Array.from(shown, (one) => one + JSON.stringify(node.marks ?? []))
        : [JSON.stringify(node)],
    );
  fc.assert(
    fc.property(documentAndLine, fc.nat(), typed, ({ document, line, at, texts }, nth, insertion) => {
      fc.pre(line.block.kind !== 'whole' && line.pieces.length > 0);
      // Between two pieces, or within a text.
      const which = nth % line.pieces.length;
      const within = line.pieces[which] as Line['pieces'][number];
      const cut =
        within.node.type === 'text'
          ? Array.from(within.shown)
              .slice(0, nth % 7)
              .join('')
          : '';
      const before = [...line.pieces.slice(0, which).map(({ shown }) => shown), cut].join('');
      const body = before + insertion + line.body.slice(before.length);
      const result = edited(document, spliced(texts, at, 1, textOf({ ...line, body }))) as AdfDocument;
      const after = seen(readLines(result)[at]?.pieces ?? []);
      const whole = seen(line.pieces);
      const count = Array.from(insertion).length;
      const start = seen(line.pieces.slice(0, which)).length + Array.from(cut).length;
      expect(spliced(after, start, count)).toEqual(whole);
    }),
    RUNS,
  );
});

test('however often and whatever is typed, documents stay valid and read the same the second time', () => {
  const anything = fc.oneof(
    typed,
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '',
      ' ',
      '  ',
      '• ',
      '  • a',
      '- b',
      '1. c',
      '7) d',
      '[x] e',
      '[ ] ',
      '[divider]',
      '[image]',
      'a\n\nb',
      '\r\n',
      '\r',
    ),
  );
  const edit = fc.record({
    at: fc.nat(),
    remove: fc.nat({ max: 4 }),
    put: fc.array(anything, { maxLength: 4 }),
    into: fc.nat({ max: 9 }),
  });
  fc.assert(
    fc.property(arbitraryDocument, fc.array(edit, { minLength: 1, maxLength: 6 }), (document, edits) => {
      let current: AdfDocument | null = document;
      for (const { at, remove, put, into } of edits) {
        const texts: string[] = editableText(current).split('\n');
        const from = at % texts.length;
        const [first = '', ...rest] = put;
        // Half of the time in the middle of a line, as a person types.
        const line = texts[from] ?? '';
        const joined =
          into % 2 === 0 ? [first, ...rest] : [line.slice(0, into) + first, ...rest, line.slice(into)];
        texts.splice(from, into % 2 === 0 ? remove : Math.max(remove, 1), ...(put.length > 0 ? joined : []));
        current = edited(current ?? document, texts);
        if (current === null) continue;
        expect(editDocument(current, editableText(current))).toBe(current);
      }
    }),
    { numRuns: 600 },
  );
});

test('any text at all makes a document, and reads the same the second time', () => {
  fc.assert(
    fc.property(fc.option(arbitraryDocument), fc.string({ unit: 'binary' }), (document, text) => {
      const result = editDocument(document, text);
      if (text.trim() === '') return expect(result).toBeNull();
      expect(problemsOf(result as AdfDocument)).toEqual([]);
      expect(editDocument(result, editableText(result))).toBe(result);
    }),
    RUNS,
  );
});

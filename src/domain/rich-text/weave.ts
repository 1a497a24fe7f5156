import type { AdfNode } from '../adf';
import type { Piece } from './line';
import { longestCommon } from './longest-common';

/**
 * The pieces of a line that now reads `next`: those that are still there stay, and what was typed takes
 * the marks of the text it was typed into. A line end in `next` becomes a piece of its own.
 */
export function weave(pieces: readonly Piece[], next: string): Piece[] {
  const before = pieces.flatMap(characters);
  let head = 0;
  let from = 0;
  for (; head < before.length && next.startsWith(shown(before[head]), from); head++)
    from += shown(before[head]).length;
  let tail = before.length;
  let to = next.length;
  for (; tail > head; tail--) {
    const { length } = shown(before[tail - 1]);
    if (to - length < from || !next.endsWith(shown(before[tail - 1]), to)) break;
    to -= length;
  }
  const middle = before.slice(head, tail);
  const right = before[tail];
  return [
    ...before.slice(0, head),
    ...change(middle, next.slice(from, to), before[head - 1], right),
    ...before.slice(tail),
  ];
}

const shown = (piece: Piece | undefined) => piece?.shown ?? '';

/** A text's piece taken apart into its characters; any other stays whole. */
function characters(piece: Piece): Piece[] {
  if (piece.node.type !== 'text') return [piece];
  let from = piece.from;
  return Array.from(piece.shown, (character) => {
    const one = { ...piece, from, to: from + character.length, shown: character };
    from = one.to;
    return one;
  });
}

/** The changed middle of a line, word by word: what is there on both sides stays. */
function change(before: Piece[], next: string, left: Piece | undefined, right: Piece | undefined): Piece[] {
  const formerWords = wordsOf(before);
  const nodes = new Set(before.filter((piece) => piece.node.type !== 'text').map(shown));
  const nextWords = split(next, nodes);
  const same = longestCommon(
    formerWords.map((word) => word.map(shown).join('')),
    nextWords,
  );
  const woven: Piece[] = [];
  let typed = '';
  let reached = 0;
  const close = (until: number, after: Piece | undefined) => {
    const removed = formerWords.slice(reached, until).flat();
    woven.push(...typedPieces(typed, removed, woven.at(-1) ?? left, after));
    typed = '';
    reached = until + 1;
  };
  nextWords.forEach((word, index) => {
    const at = same[index] ?? -1;
    if (at < 0) typed += word;
    else {
      const kept = formerWords[at] ?? [];
      close(at, kept[0]);
      woven.push(...kept);
    }
  });
  close(formerWords.length, right);
  return woven;
}

/** Pieces by words: letters and digits that follow one another belong together. */
function wordsOf(pieces: Piece[]): Piece[][] {
  const words: Piece[][] = [];
  let open = false;
  for (const piece of pieces) {
    const joins = piece.node.type === 'text' && WORD.test(piece.shown);
    const last = words.at(-1);
    if (joins && open && last) last.push(piece);
    else words.push([piece]);
    open = joins;
  }
  return words;
}

const WORD = /^[\p{L}\p{N}_]+/u;

/** A text by words; what a node reads as belongs together. */
function split(text: string, nodes: Set<string>): string[] {
  const words: string[] = [];
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const node = [...nodes].find((name) => rest.startsWith(name));
    const word = node ?? WORD.exec(rest)?.[0] ?? String.fromCodePoint(rest.codePointAt(0) ?? 0);
    words.push(word);
    at += word.length;
  }
  return words;
}

function typedPieces(
  text: string,
  removed: Piece[],
  left: Piece | undefined,
  right: Piece | undefined,
): Piece[] {
  if (text === '') return [];
  const parts = text.split('\n');
  return parts.flatMap((part, index) => {
    const marks =
      index === 0
        ? marksFor(removed, left, right)
        : index === parts.length - 1
          ? marksFor([], undefined, right)
          : [];
    const pieces = part === '' ? [] : [typedPiece(part, marks)];
    return index === 0 ? pieces : [typedPiece('\n', []), ...pieces];
  });
}

function typedPiece(text: string, marks: unknown[]): Piece {
  const node: AdfNode = marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
  return { node, from: 0, to: text.length, shown: text, typed: true };
}

/** The marks of what was replaced, or else of the text before or after; of links only those typed into. */
function marksFor(removed: Piece[], left: Piece | undefined, right: Piece | undefined): unknown[] {
  const texts = [...removed, left, right].filter((piece) => piece?.node.type === 'text');
  const within = removed.length > 0 ? removed : [left, right];
  return (texts[0]?.node.marks ?? []).filter(
    (mark) => !isLink(mark) || within.every((piece) => piece !== undefined && hasMark(piece, mark)),
  );
}

const isLink = (mark: unknown) => (mark as { type?: unknown } | null)?.type === 'link';

const hasMark = (piece: Piece, mark: unknown) =>
  (piece.node.marks ?? []).some((other) => JSON.stringify(other) === JSON.stringify(mark));

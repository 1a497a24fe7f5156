import type { AdfNode } from '../adf';
import type { Piece } from './line';

/** The nodes of a text that these pieces make up; texts side by side with the same marks become one. */
export function renderText(pieces: readonly Piece[]): AdfNode[] {
  const nodes: AdfNode[] = [];
  for (const { node, from, to, typed } of stretches(pieces)) {
    if (node.type !== 'text' || node.text === undefined) {
      nodes.push(node);
      continue;
    }
    const whole = !typed && from === 0 && to === node.text.length;
    const text = node.text.slice(from, to);
    const last = nodes.at(-1);
    if (last?.type === 'text' && sameMarks(last, node)) {
      nodes[nodes.length - 1] = { ...last, text: (last.text ?? '') + text };
    } else {
      nodes.push(whole ? node : { ...node, text });
    }
  }
  return nodes;
}

/** The content of code: text without marks. */
export function renderCode(pieces: readonly Piece[]): AdfNode[] {
  const unmarked = pieces.map((piece): Piece => {
    if (piece.node.type === 'text' && !piece.node.marks?.length) return piece;
    return {
      ...piece,
      node: { type: 'text', text: piece.shown },
      from: 0,
      to: piece.shown.length,
      typed: true,
    };
  });
  return renderText(unmarked);
}

/** Pieces that follow one another in the same text node, as one. */
function stretches(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && last.node === piece.node && piece.node.type === 'text' && last.to === piece.from)
      joined[joined.length - 1] = { ...last, to: piece.to };
    else joined.push(piece);
  }
  return joined;
}

const sameMarks = (one: AdfNode, other: AdfNode) =>
  JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);

import type { AdfNode } from '../adf';
import type { MarkKind } from './list-mark';

/** A node that holds blocks: a list, an item, a panel, a cell. */
export interface Container {
  node: AdfNode;
  /** What each line in it begins with, before the mark of a list's item. */
  indent: string;
  /** The containers right within it, as the document has them. */
  children: Container[];
  /** How many lines of the document are in it; none in one that is new. */
  lines: number;
}

/** A node that lines are made of: a text (its lines parted by breaks), code, or one shown whole. */
export interface Block {
  node: AdfNode;
  kind: 'text' | 'code' | 'whole';
  /** What its lines begin with after the first. */
  indent: string;
  lines: number;
}

/** A part of a line: a stretch of a text node, or a whole node within the line. */
export interface Piece {
  node: AdfNode;
  from: number;
  to: number;
  shown: string;
  /** Not in the document before. */
  typed?: true;
}

/** What a line is made of and where it stands. */
export interface Entry {
  /** The containers around it, the outermost first. */
  path: Container[];
  block: Block;
  /** The list items that begin with it. */
  starts: Container[];
  pieces: Piece[];
  /** What parts it from the line before in the same block; a plain break where there is none. */
  breakBefore: Piece | null;
}

/** A line as it shall be; an untouched one is as the document has it. */
export interface EditedEntry extends Entry {
  touched: boolean;
  /** For a task: whether its mark now says that it is done. */
  done?: boolean;
}

/** A line of the document as the text shows it. */
export interface Line extends EditedEntry {
  touched: false;
  lead: string;
  mark: { kind: MarkKind; text: string } | null;
  body: string;
}

/** The whole text of a line. */
export const textOf = (line: Line): string => line.lead + (line.mark?.text ?? '') + line.body;

import { change } from './change';
import { type AdfDocument, isDocument, plainDocument } from './document';
import { readLines } from './read-lines';
import { rebuild } from './rebuild';

/**
 * The document after a person edited its editable text: what they did not touch is as it was, and the
 * document itself comes back when nothing changed. Null when no text is left; where there is no
 * document, a plain one of a paragraph for each line.
 *
 * Read again, the text is the one that was given, but for this: marks of lists are written one way and
 * numbered anew; what was typed beside a node's name in brackets goes to a line of its own; cells and
 * columns, and items that others are in, stay as empty lines while what they stand in is there.
 */
export function editDocument(document: unknown, text: string): AdfDocument | null {
  const texts = text.replace(/\r\n?/g, '\n').split('\n');
  if (text.trim() === '') return null;
  if (!isDocument(document)) return plainDocument(texts);
  const entries = change(document, readLines(document), texts);
  if (entries === null) return document;
  return { ...document, version: document.version ?? 1, content: rebuild(entries) };
}

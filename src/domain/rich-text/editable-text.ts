import { isDocument } from './document';
import { textOf } from './line';
import { readLines } from './read-lines';

/**
 * The text in which a person edits a document: a line for each of its lines, with the marks of lists,
 * and for each node without text its name in brackets. Empty for what is no document.
 */
export function editableText(document: unknown): string {
  return isDocument(document) ? readLines(document).map(textOf).join('\n') : '';
}

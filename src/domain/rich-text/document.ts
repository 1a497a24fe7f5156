import type { AdfNode } from '../adf';

/** A document of Atlassian Document Format. */
export interface AdfDocument extends AdfNode {
  type: 'doc';
  version: number;
  content: AdfNode[];
}

/** Whether a field's value is a document whose content can be read. */
export function isDocument(value: unknown): value is AdfDocument {
  if (typeof value !== 'object' || value === null) return false;
  const { type, content } = value as AdfNode;
  return type === 'doc' && Array.isArray(content);
}

/** The nodes within a node; none where it has none. */
export const childrenOf = (node: AdfNode): AdfNode[] => node.content ?? [];

/** A paragraph without text, for where a document may not be without a block. */
export const emptyParagraph = (): AdfNode => ({ type: 'paragraph', content: [] });

/** A document that holds these lines as paragraphs. */
export function plainDocument(lines: string[]): AdfDocument {
  const paragraph = (text: string): AdfNode => ({
    type: 'paragraph',
    content: text === '' ? [] : [{ type: 'text', text }],
  });
  return { type: 'doc', version: 1, content: lines.map(paragraph) };
}

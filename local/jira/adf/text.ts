/** One node of an Atlassian document, as far as its text goes. */
interface AdfNode {
  type?: unknown;
  text?: unknown;
  attrs?: { text?: unknown; shortName?: unknown; url?: unknown };
  content?: unknown;
}

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'listItem',
  'codeBlock',
  'blockquote',
  'tableRow',
  'rule',
  'taskItem',
]);

/** The plain text of an Atlassian document; `''` for anything else. Blocks end with a line break. */
export function textOf(document: unknown): string {
  if (typeof document === 'string') return document;
  return nodeText(document)
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function nodeText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const node = value as AdfNode;
  if (typeof node.text === 'string') return node.text;
  if (node.type === 'hardBreak') return '\n';
  const own = [node.attrs?.text, node.attrs?.shortName, node.attrs?.url].find(
    (text) => typeof text === 'string',
  );
  const inner = Array.isArray(node.content) ? node.content.map(nodeText).join('') : String(own ?? '');
  return BLOCKS.has(String(node.type)) ? `${inner}\n` : inner;
}

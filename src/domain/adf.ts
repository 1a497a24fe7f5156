/** A node of Atlassian Document Format, as far as reading it needs. */
export interface AdfNode {
  type?: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: unknown[];
  content?: AdfNode[];
}

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'blockquote',
  'codeBlock',
  'panel',
  'expand',
  'nestedExpand',
  'listItem',
  'tableRow',
  'taskItem',
  'decisionItem',
  'mediaSingle',
  'mediaGroup',
  'rule',
]);

/**
 * Rich text as readable text: one line per block, list items with a dot or a number, no marks.
 * Jira's version 2 gives plain strings, version 3 documents; anything else reads as empty.
 */
export function readableText(content: unknown): string {
  if (typeof content === 'string') return content.trim();
  if (typeof content !== 'object' || content === null) return '';
  const lines: string[] = [];
  writeBlock(content as AdfNode, '', lines);
  return lines
    .map((line) => line.trimEnd())
    .filter((line, index, all) => line !== '' || (index > 0 && all[index - 1] !== ''))
    .join('\n')
    .trim();
}

function writeBlock(node: AdfNode, indent: string, lines: string[]): void {
  if (node.type === 'bulletList' || node.type === 'orderedList') {
    (node.content ?? []).forEach((item, index) => {
      const mark = node.type === 'orderedList' ? `${index + 1}. ` : '• ';
      const inner: string[] = [];
      for (const child of item.content ?? []) writeBlock(child, '', inner);
      inner.forEach((line, at) => {
        lines.push(`${indent}${at === 0 ? mark : '  '}${line}`);
      });
    });
    return;
  }
  const isLeaf = (node.content ?? []).every((child) => !isBlock(child));
  if (isLeaf) {
    const text = inlineText(node);
    if (text !== '' || BLOCKS.has(node.type ?? ''))
      lines.push(...text.split('\n').map((line) => indent + line));
    return;
  }
  for (const child of node.content ?? []) writeBlock(child, indent, lines);
}

function isBlock(node: AdfNode): boolean {
  return BLOCKS.has(node.type ?? '') || (node.content !== undefined && node.type !== 'text');
}

/** What a node within a line reads as; empty where it has nothing to read. */
export function inlineText(node: AdfNode): string {
  const attribute = (name: string) =>
    typeof node.attrs?.[name] === 'string' ? String(node.attrs[name]) : '';
  switch (node.type) {
    case 'text':
      return node.text ?? '';
    case 'hardBreak':
      return '\n';
    case 'mention':
    case 'status':
      return attribute('text');
    case 'emoji':
      return attribute('text') || attribute('shortName');
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return attribute('url');
    case 'date':
      return dateText(attribute('timestamp'));
    default:
      return (node.content ?? []).map(inlineText).join('');
  }
}

function dateText(timestamp: string): string {
  const instant = new Date(Number(timestamp));
  return timestamp !== '' && !Number.isNaN(instant.getTime()) ? instant.toISOString().slice(0, 10) : '';
}

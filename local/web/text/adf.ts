import { isRecord } from '../http/read';

/** A node of the Atlassian Document Format, read leniently: what is not understood is shown by its text. */
export interface AdfNode {
  type: string;
  text: string;
  attrs: Record<string, unknown>;
  marks: AdfMark[];
  content: AdfNode[];
}

export interface AdfMark {
  type: string;
  attrs: Record<string, unknown>;
}

/** The document in a field's value, or `null` when the value is not one. */
export function readAdf(value: unknown): AdfNode | null {
  return isRecord(value) && value.type === 'doc' ? readNode(value) : null;
}

function readNode(value: unknown): AdfNode {
  const node = isRecord(value) ? value : {};
  return {
    type: typeof node.type === 'string' ? node.type : 'unknown',
    text: typeof node.text === 'string' ? node.text : '',
    attrs: isRecord(node.attrs) ? node.attrs : {},
    marks: Array.isArray(node.marks) ? node.marks.map(readMark) : [],
    content: Array.isArray(node.content) ? node.content.map(readNode) : [],
  };
}

function readMark(value: unknown): AdfMark {
  const mark = isRecord(value) ? value : {};
  return {
    type: typeof mark.type === 'string' ? mark.type : 'unknown',
    attrs: isRecord(mark.attrs) ? mark.attrs : {},
  };
}

/** The words of nodes that carry no text node: mentions, emoji, dates, statuses, cards. */
export function inlineWords(node: AdfNode): string {
  if (node.type === 'text') return node.text;
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'date') return dateWords(node.attrs.timestamp);
  for (const word of [node.attrs.text, node.attrs.shortName, node.attrs.url, node.attrs.alt]) {
    if (typeof word === 'string' && word !== '') return word;
  }
  return '';
}

/** ADF keeps a date as milliseconds in a text; it means the UTC calendar date. */
function dateWords(timestamp: unknown): string {
  const milliseconds = Number(timestamp);
  return Number.isFinite(milliseconds) ? new Date(milliseconds).toISOString().slice(0, 10) : '';
}

/** Only addresses that a browser may open without running anything. */
export function safeHref(href: unknown): string | null {
  return typeof href === 'string' && /^(https?:|mailto:|\/(?!\/))/i.test(href) ? href : null;
}

/**
 * How deep each heading of a document lies below the ones around it, from 0, without a gap: authors pick levels
 * by their size, screen readers need an outline.
 */
export function headingDepths(doc: AdfNode): Map<AdfNode, number> {
  const depths = new Map<AdfNode, number>();
  const open: number[] = [];
  const walk = (node: AdfNode) => {
    if (node.type === 'heading') {
      const level = Number(node.attrs.level) || 1;
      while ((open.at(-1) ?? 0) >= level) open.pop();
      depths.set(node, open.length);
      open.push(level);
    }
    node.content.forEach(walk);
  };
  walk(doc);
  return depths;
}

import { type AdfNode, inlineText } from '../adf';
import { childrenOf } from './document';

const NAMES: Record<string, string> = {
  rule: 'divider',
  mediaSingle: 'image',
  inlineExtension: 'extension',
  blockCard: 'link',
  embedCard: 'link',
  inlineCard: 'link',
};

/** What stands for a node that is shown whole on a line of its own: its name in brackets. */
export function placeholder(node: AdfNode): string {
  const detail = shortened(oneLine(inlineText(node)) || altOf(node));
  return detail === '' ? `[${nameOf(node)}]` : `[${nameOf(node)}: ${detail}]`;
}

/** What a node within a line is shown as: what it reads as, or else its name in brackets. */
export function shownInline(node: AdfNode): string {
  return oneLine(inlineText(node)) || placeholder(node);
}

function nameOf(node: AdfNode): string {
  const type = typeof node.type === 'string' ? node.type : 'unknown';
  if (type === 'media' || type === 'mediaInline')
    return node.attrs?.type === 'image' ? 'image' : 'attachment';
  return NAMES[type] ?? type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function altOf(node: AdfNode): string {
  const media = node.type === 'mediaSingle' ? childrenOf(node)[0] : node;
  const alt = media?.attrs?.alt;
  return typeof alt === 'string' ? oneLine(alt) : '';
}

const MOST_OF_DETAIL = 80;

const shortened = (text: string) =>
  text.length > MOST_OF_DETAIL ? `${text.slice(0, MOST_OF_DETAIL).trimEnd()}…` : text;

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

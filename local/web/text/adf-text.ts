import { type AdfNode, inlineWords } from './adf';

/**
 * Plain text for editing a document by hand, and back: `# ` to `###### ` start headings, `- ` and `1. ` list
 * items, `[words](address)` is a link. Other formatting is lost when the text is saved.
 */
export function adfToText(doc: AdfNode): string {
  return doc.content
    .map((block) => blockText(block, ''))
    .join('\n\n')
    .trim();
}

function blockText(node: AdfNode, indent: string): string {
  if (node.type === 'heading') return `${'#'.repeat(Number(node.attrs.level) || 1)} ${inlineText(node)}`;
  if (node.type === 'bulletList' || node.type === 'orderedList') {
    return node.content.map((item, index) => itemText(node.type, item, index, indent)).join('\n');
  }
  if (node.type === 'rule') return '---';
  const blocks = node.content.filter((child) => child.content.length > 0);
  return blocks.length > 0 ? blocks.map((child) => blockText(child, indent)).join('\n') : inlineText(node);
}

function itemText(list: string, item: AdfNode, index: number, indent: string): string {
  const marker = list === 'orderedList' ? `${index + 1}. ` : '- ';
  const [first, ...rest] = item.content;
  const own = first === undefined ? '' : blockText(first, indent);
  const nested = rest.map((child) => `\n${blockText(child, `${indent}  `)}`).join('');
  return `${indent}${marker}${own}${nested}`;
}

function inlineText(node: AdfNode): string {
  return node.content
    .map((child) => {
      const words = inlineWords(child);
      const link = child.marks.find((mark) => mark.type === 'link');
      return link === undefined || words === link.attrs.href ? words : `[${words}](${link.attrs.href})`;
    })
    .join('');
}

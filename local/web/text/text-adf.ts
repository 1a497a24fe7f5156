/** A document node as it is sent to Jira. */
interface NewNode {
  type: string;
  version?: number;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs: Record<string, unknown> }[];
  content?: NewNode[];
}

const HEADING = /^(#{1,6})\s+(.*)$/;
const BULLET = /^\s*[-*]\s+(.*)$/;
const NUMBERED = /^\s*\d+[.)]\s+(.*)$/;
const LINK = /\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)|https?:\/\/[^\s<>]+[^\s<>.,;:!?)]/g;

/** The document for a text in the notation of `adfToText`; `null`, which clears the field, for a blank one. */
export function textToAdf(text: string): NewNode | null {
  if (text.trim() === '') return null;
  const content: NewNode[] = [];
  let paragraph: string[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0) content.push({ type: 'paragraph', content: linesToInline(paragraph) });
    paragraph = [];
  };
  for (const line of text.split(/\r?\n/)) {
    const block = blockOf(line);
    if (block === null && line.trim() !== '') {
      paragraph.push(line.trim());
      continue;
    }
    endParagraph();
    if (block !== null) addBlock(content, block);
  }
  endParagraph();
  return { type: 'doc', version: 1, content };
}

/** A heading, a rule, or a list of one item; `null` for a line of a paragraph. */
function blockOf(line: string): NewNode | null {
  const heading = HEADING.exec(line);
  if (heading !== null) {
    return {
      type: 'heading',
      attrs: { level: heading[1]?.length ?? 1 },
      content: toInline(heading[2] ?? ''),
    };
  }
  if (line.trim() === '---') return { type: 'rule' };
  const bullet = BULLET.exec(line);
  if (bullet !== null) return listOf('bulletList', bullet[1] ?? '');
  const numbered = NUMBERED.exec(line);
  return numbered === null ? null : listOf('orderedList', numbered[1] ?? '');
}

function listOf(type: string, words: string): NewNode {
  const paragraph: NewNode = { type: 'paragraph', content: toInline(words) };
  return { type, content: [{ type: 'listItem', content: [paragraph] }] };
}

/** Items that follow each other make one list. */
function addBlock(content: NewNode[], block: NewNode): void {
  const last = content.at(-1);
  const isList = block.type === 'bulletList' || block.type === 'orderedList';
  if (isList && last?.type === block.type) last.content?.push(...(block.content ?? []));
  else content.push(block);
}

function linesToInline(lines: string[]): NewNode[] {
  return lines.flatMap((line, index) =>
    index === 0 ? toInline(line) : [{ type: 'hardBreak' }, ...toInline(line)],
  );
}

function toInline(words: string): NewNode[] {
  const nodes: NewNode[] = [];
  let done = 0;
  for (const match of words.matchAll(LINK)) {
    if (match.index > done) nodes.push({ type: 'text', text: words.slice(done, match.index) });
    const href = match[2] ?? match[0];
    nodes.push({ type: 'text', text: match[1] ?? href, marks: [{ type: 'link', attrs: { href } }] });
    done = match.index + match[0].length;
  }
  if (done < words.length) nodes.push({ type: 'text', text: words.slice(done) });
  return nodes;
}

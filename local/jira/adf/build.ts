/** An Atlassian document or one node of it. */
export interface Adf {
  type: string;
  version?: 1;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: Adf[];
}

type Inline = Adf | string;

const inline = (part: Inline): Adf => (typeof part === 'string' ? { type: 'text', text: part } : part);

export const doc = (...content: Adf[]): Adf => ({ type: 'doc', version: 1, content });
export const p = (...parts: Inline[]): Adf => ({ type: 'paragraph', content: parts.map(inline) });
export const h = (level: number, text: string): Adf => ({
  type: 'heading',
  attrs: { level },
  content: [inline(text)],
});
export const strong = (text: string): Adf => ({ type: 'text', text, marks: [{ type: 'strong' }] });
export const link = (text: string, href: string): Adf => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }],
});
export const mention = (accountId: string, name: string): Adf => ({
  type: 'mention',
  attrs: { id: accountId, text: `@${name}` },
});

const list = (type: string, items: Inline[][]): Adf => ({
  type,
  content: items.map((parts) => ({ type: 'listItem', content: [p(...parts)] })),
});
export const bullets = (...items: Inline[][]): Adf => list('bulletList', items);
export const numbered = (...items: Inline[][]): Adf => list('orderedList', items);

/** A document that says the same as plain text: one paragraph per line; `null` for blank text. */
export function fromPlainText(text: string): Adf | null {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return lines.length === 0 ? null : doc(...lines.map((line) => p(line)));
}

/** Whether a value has the outer form of an Atlassian document. */
export function isDocument(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { type, version, content } = value as { type?: unknown; version?: unknown; content?: unknown };
  return type === 'doc' && version === 1 && Array.isArray(content);
}

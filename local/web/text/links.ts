const LINK = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g;

/** A text in parts, of which the addresses of web pages are links. */
export function splitLinks(text: string): { text: string; link: boolean }[] {
  const parts: { text: string; link: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    parts.push({ text: text.slice(end, match.index), link: false }, { text: match[0], link: true });
    end = match.index + match[0].length;
  }
  return [...parts, { text: text.slice(end), link: false }].filter((part) => part.text !== '');
}

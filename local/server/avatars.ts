import type { Local } from '../open';

/** Colours on which white letters can be read. */
const COLOURS = ['#0055cc', '#206a83', '#216e4e', '#5e4db2', '#943d73', '#a54800', '#ae2e24', '#44546f'];

/** The picture at an address that Jira's answers give: initials for a person, a letter for a project, a mark for a type. */
export function drawAvatar({ jira }: Local, path: string): Response {
  const name = decodeURIComponent(path.split('/').at(-1) ?? '');
  const person = jira.person(name);
  const letters = person ? initialsOf(person.displayName) : name.slice(0, 1).toUpperCase();
  const round = path.startsWith('/local/avatar/') && !path.startsWith('/local/avatar/project/');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="${round ? 24 : 8}" fill="${colourOf(name)}"/><text x="24" y="31" font-family="sans-serif" font-size="19" font-weight="600" text-anchor="middle" fill="#fff">${escaped(letters)}</text></svg>`;
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=3600' } });
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
}

function colourOf(name: string): string {
  const sum = [...name].reduce((total, letter) => total * 31 + letter.charCodeAt(0), 7);
  return COLOURS[Math.abs(sum) % COLOURS.length] ?? '';
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

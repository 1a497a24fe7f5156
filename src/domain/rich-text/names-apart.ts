import type { Line } from './line';
import { longestCommon } from './longest-common';

/**
 * The texts with what was typed beside the name of a node moved to a line of its own, so that typing
 * there does not take the node away.
 */
export function apartFromNames(lines: Line[], before: string[], texts: string[]): string[] {
  if (!lines.some((line) => line.block.kind === 'whole')) return texts;
  const same = longestCommon(before, texts);
  const kept = new Set(same);
  const apart: string[] = [];
  let reached = 0;
  texts.forEach((text, index) => {
    const at = same[index] ?? -1;
    if (at >= 0) reached = at + 1;
    const parts = at < 0 ? besideNames(lines, before, kept, reached, text) : null;
    apart.push(...(parts ?? [text]));
  });
  return apart;
}

/**
 * A changed text parted at the names that it begins or ends with of nodes that went at this place; null
 * if there are none.
 */
function besideNames(
  lines: Line[],
  before: string[],
  kept: Set<number>,
  from: number,
  text: string,
): string[] | null {
  for (let at = from; at < lines.length && !kept.has(at); at++) {
    const line = lines[at] as Line;
    const whole = before[at] as string;
    if (line.block.kind !== 'whole' || text === whole) continue;
    const beside = (rest: string) =>
      rest.trim() === '' ? [] : (besideNames(lines, before, kept, at + 1, rest) ?? [rest]);
    if (text.startsWith(whole))
      return [whole, ...beside(line.block.indent + text.slice(whole.length).trimStart())];
    if (text.endsWith(line.body)) return [...beside(text.slice(0, -line.body.length).trimEnd()), whole];
  }
  return null;
}

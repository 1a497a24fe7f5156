import type { AdfDocument } from './document';
import { type EditedEntry, type Entry, type Line, type Piece, textOf } from './line';
import { afterMark, saysDone } from './list-mark';
import { longestCommon } from './longest-common';
import { apartFromNames } from './names-apart';
import { pairLines } from './pair-lines';
import { insteadOf, type Place, placeOf, withoutIndent } from './place';
import { weave } from './weave';

/** Lines that went and the texts that came in their stead. */
interface Hunk {
  went: Line[];
  came: string[];
  previous: Entry | null;
  next: Line | null;
}

/** The lines of a document as the texts say, each in its place; null when they say what it says. */
export function change(document: AdfDocument, lines: Line[], given: string[]): EditedEntry[] | null {
  const before = lines.map(textOf);
  const texts = apartFromNames(lines, before, given);
  const same = longestCommon(before, texts);
  if (same.length === lines.length && same.every((at, index) => at === index)) return null;
  const freshId = freshIds(document);
  const entries: EditedEntry[] = [];
  let reached = 0;
  for (let at = 0; at <= texts.length; ) {
    let until = at;
    while (until < texts.length && (same[until] ?? -1) < 0) until++;
    const kept = until < texts.length ? (same[until] as number) : lines.length;
    const hunk = {
      went: lines.slice(reached, kept),
      came: texts.slice(at, until),
      next: lines[kept] ?? null,
    };
    entries.push(...applied({ ...hunk, previous: entries.at(-1) ?? null }, freshId));
    const line = lines[kept];
    if (line) entries.push(line);
    reached = kept + 1;
    at = until + 1;
  }
  return entries;
}

function applied({ went, came, previous, next }: Hunk, freshId: () => string): EditedEntry[] {
  if (came.length === 0) return [];
  const pairs = pairLines(
    went.map((line) => ({ text: textOf(line), whole: line.block.kind === 'whole' })),
    came,
  );
  const made = came.map((_, index) => went[pairs[index] ?? -1] ?? null);
  const stays = came.map((text, index) => stayingPlace(made[index] ?? null, text));
  const following = followingOf(made, next);
  const places: Place[] = [];
  came.forEach((text, index) => {
    const around = {
      was: made[index] ?? null,
      previous: places[index - 1] ? { ...(places[index - 1] as Place), pieces: [] } : previous,
      next: following[index] ?? null,
      freshId,
    };
    places.push(stays[index] ?? placeOf(text, around));
  });
  const pieces = contents(went, made, places);
  return places.map(({ body, ...place }, index) => ({
    ...place,
    pieces: pieces[index] ?? [],
    touched: true,
  }));
}

/** For each line that came the next one that was there before, if only in part. */
function followingOf(made: (Line | null)[], next: Line | null): (Line | null)[] {
  const following: (Line | null)[] = [];
  for (let at = made.length - 1, found = next; at >= 0; at--) {
    following[at] = found;
    found = made[at] ?? found;
  }
  return following;
}

/** What the lines hold: a line that was parted, or lines that were joined, give to all that came of them. */
function contents(went: Line[], made: (Line | null)[], places: Place[]): Piece[][] {
  const piecesOf = (line: Line | null | undefined) =>
    line && line.block.kind !== 'whole' ? line.pieces : [];
  if (went.length !== 1 && places.length !== 1)
    return places.map(({ body }, index) => weave(piecesOf(made[index]), body));
  const lines: Piece[][] = [[]];
  const text = places.map(({ body }) => body).join('\n');
  for (const piece of weave(went.flatMap(piecesOf), text))
    if (piece.shown === '\n') lines.push([]);
    else lines.at(-1)?.push(piece);
  return lines;
}

/** Where a line stays that was made from another, if it begins as that one did. */
function stayingPlace(was: Line | null, text: string): Place | null {
  if (was === null) return null;
  const body = bodyIn(was, text);
  if (body === null) return null;
  if (was.block.kind === 'whole') return insteadOf(was, body);
  const done = was.block.node.type === 'taskItem' && was.mark ? saysDone(text.slice(was.lead.length)) : null;
  const { path, block, starts, breakBefore } = was;
  return { path, block, starts, breakBefore, body, ...(done !== null && { done }) };
}

function bodyIn(line: Line, text: string): string | null {
  if (line.mark === null) return withoutIndent(text, line.lead);
  return text.startsWith(line.lead) ? afterMark(text.slice(line.lead.length), line.mark.kind) : null;
}

/** Ids for new nodes, none of which the document has. */
function freshIds(document: AdfDocument): () => string {
  let written: string | null = null;
  let count = 0;
  return () => {
    written ??= JSON.stringify(document);
    do count++;
    while (written.includes(`"new-${count}"`));
    return `new-${count}`;
  };
}

/** As many characters of each side as tell what was changed. */
const SHOWN = 200;
/** Characters around a change that say where in a long text it is. */
const AROUND = 24;

/** Two texts cut to where they differ, with a little around it: of long ones the beginning may well be the same. */
export function differing(
  from: string | null,
  to: string | null,
): { from: string | null; to: string | null } {
  const [before, after] = [from ?? '', to ?? ''];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const isShort = Math.max(before.length, after.length) <= SHOWN;
  const [first, last] = isShort ? [0, 0] : [Math.max(0, start - AROUND), Math.max(0, end - AROUND)];
  const cut = (text: string | null) => (text === null ? null : shortened(text, first, text.length - last));
  return { from: cut(from), to: cut(to) };
}

function shortened(text: string, first: number, last: number): string {
  const shown = text.slice(first, Math.min(last, first + SHOWN));
  return `${first > 0 ? '…' : ''}${shown}${first + shown.length < text.length ? '…' : ''}`;
}

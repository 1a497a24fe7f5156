/** One cell: text that people wrote, a number, or nothing. */
export type Cell = string | number | null;

/** Spreadsheets read a cell that starts like this as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Where `;` or tabs part cells, what comes after one within a text is such a start. */
const FORMULA_WITHIN = /([;\t])(?=[=+\-@])/g;

/** The mark by which spreadsheets know that a file is UTF-8. */
const UTF8_MARK = '\uFEFF';

/** A table as RFC 4180 writes it. No text in it can become a formula. */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((cells) => cells.map(written).join(','));
  return `${UTF8_MARK}${lines.join('\r\n')}\r\n`;
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const parted = cell.replace(FORMULA_WITHIN, "$1'");
  const text = FORMULA.test(parted) ? `'${parted}` : parted;
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * Text as the index keeps it for `~`: lower case, every run of other characters than letters and digits one blank,
 * a blank at both ends. `foldWords('Faster checkout!')` is `' faster checkout '`.
 */
export function foldWords(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  return words ? ` ${words.join(' ')} ` : ' ';
}

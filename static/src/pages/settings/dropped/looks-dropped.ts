import { DROPPED_WORDS } from './dropped-words';

/**
 * Whether the name of a status or a resolution says, in one of many languages, that something will not be built. For
 * suggestions alone: nothing is dropped by its name.
 */
export function looksDropped(name: string): boolean {
  // Of "Cancelled / Rejected" both have to say so; of "Closed - Won't do" or "Done (cancelled)" the addition does.
  const alternatives = name.split(/[/|,;&+、・／]/).filter((part) => plain(part) !== '');
  return alternatives.length > 0 && alternatives.every(saysSo);
}

function saysSo(text: string): boolean {
  const parts = [text, ...text.split(/\s[-–—]+\s|[:()（）[\]【】]/)];
  return parts.some((part) => words.has(plain(part)));
}

/** Letters alone, without case and accents, so that one spelling stands for many. */
function plain(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’‘`´]/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return letters.replaceAll(/[łøđı]/g, (letter) => SAME_AS[letter] ?? letter);
}

/** Letters that have no accent to take off. */
const SAME_AS: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i' };

const words = new Set(
  Object.values(DROPPED_WORDS)
    .flatMap((ofLanguage) => ofLanguage.split(','))
    .map(plain),
);

import type { Refusal } from '../../src/domain/refusal';
import type { Words } from '../../src/domain/words/words';

const load = () => import('../../src/domain/words/refusal');

/** Fetches the words for refusals ahead of need: a page loads them after its first paint, not before. */
export function prepareRefusals(): void {
  load().catch(() => undefined);
}

/** Why something was not done; a plainer sentence where the words themselves cannot be fetched. */
export async function refusalText(refusal: Refusal, words: Words): Promise<string> {
  try {
    return (await load()).refusalSentence(refusal, words);
  } catch {
    return 'This was not done, and the page has lost its connection. Reload it and try again.';
  }
}

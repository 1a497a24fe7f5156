import { near } from '../../../src/domain/words/date';
import type { Words } from '../../../src/domain/words/words';
import { refusalText } from '../refusal-words';
import type { Note } from './settled';

/** What a list says about the last thing done on an epic. */
export async function noteText(note: Note, words: Words): Promise<string> {
  if (note.kind === 'refused') return refusalText(note.refusal, words);
  const jira = note.jira ? near(note.jira.canonical, words) : 'no date';
  return `You signed ${near(note.signed.canonical, words)}; Jira now shows ${jira}.`;
}

import { UNDO_OFFERED } from '../../../src/domain/actions/undo';
import { near, STATE_WORD } from '../../../src/domain/words/date';
import type { Words } from '../../../src/domain/words/words';
import type { FlagContent } from '../components/flag';
import { refusalText } from '../refusal-words';
import type { Acted, Note } from './settled';

/** Milliseconds that a flag stays when there is nothing to do about it. */
const PLAIN = 6_000;

interface Fared {
  /** The epics signed, as they stand now. */
  signed: readonly Acted[];
  /** Why others were not, a sentence each. */
  refused: readonly string[];
  undo: () => void;
}

/** What the person is told after signing, with the one undo for all of it. */
export function signedFlag({ signed, refused, undo }: Fared, words: Words): FlagContent {
  const sentences: string[] = [];
  const [only] = signed;
  const agreed = signed.filter((each) => each.isAgreed).length;
  if (only && signed.length === 1) {
    const date = only.value ? near(only.value.canonical, words) : 'its date';
    sentences.push(`You signed ${date} for ${only.key}.`);
    if (agreed > 0) sentences.push(`${STATE_WORD.agreed}.`);
  } else if (only) {
    sentences.push(`You signed ${signed.length} dates.`);
    if (agreed > 0) sentences.push(`${agreed} ${agreed === 1 ? 'is' : 'are'} agreed now.`);
  }
  const [why] = refused;
  if (why && refused.length === 1 && !only) sentences.push(why);
  else if (why)
    sentences.push(
      `${refused.length} ${refused.length === 1 ? 'was' : 'were'} not signed; the list says why.`,
    );
  return {
    id: crypto.randomUUID(),
    tone: why ? 'warning' : 'success',
    text: sentences.join(' '),
    ...(only ? { lasts: UNDO_OFFERED, action: { label: 'Undo', onSelect: undo } } : {}),
    ...(only || why ? {} : { lasts: PLAIN }),
  };
}

/** What the person is told after an undo. */
export function undoneFlag(done: number, refused: readonly string[]): FlagContent {
  const sentences: string[] = [];
  if (done === 1) sentences.push('Undone: your sign-off is taken back.');
  if (done > 1) sentences.push(`Undone: ${done} sign-offs are taken back.`);
  const [why] = refused;
  if (why && refused.length === 1) sentences.push(why);
  else if (why) sentences.push(`${refused.length} could not be undone; the list says why.`);
  return {
    id: crypto.randomUUID(),
    tone: why ? 'warning' : 'success',
    text: sentences.join(' '),
    ...(why ? {} : { lasts: PLAIN }),
  };
}

/** Nobody knows whether it was undone; the same can be sent again. */
export function lostFlag(tryAgain: () => void): FlagContent {
  return {
    id: crypto.randomUUID(),
    tone: 'error',
    text: 'No answer came in time. Try again: what was undone already is not undone twice.',
    action: { label: 'Try again', onSelect: tryAgain },
  };
}

/** What a list says about the last thing done on an epic. */
export async function noteText(note: Note, words: Words): Promise<string> {
  if (note.kind === 'refused') return refusalText(note.refusal, words);
  const jira = note.jira ? near(note.jira.canonical, words) : 'no date';
  return `You signed ${near(note.signed.canonical, words)}; Jira now shows ${jira}.`;
}

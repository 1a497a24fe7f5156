import { UNDO_OFFERED } from '../../../src/domain/undo-note';
import { near, STATE_WORD } from '../../../src/domain/words/date';
import type { Words } from '../../../src/domain/words/words';
import type { FlagContent } from '../components/flag';
import type { Acted } from './settled';

/** Milliseconds that a flag stays when there is nothing to do about it. */
const PLAIN = 6_000;

/** What came of the last thing done on a list. */
export type Told = { id: string } & (
  | { kind: 'signed'; signed: readonly Acted[]; refused: readonly string[]; undo: () => void }
  | { kind: 'undone'; done: number; refused: readonly string[] }
  /** Nobody knows whether it was undone; the same can be sent again. */
  | { kind: 'lost'; tryAgain: () => void }
);

/** What the person is told, with the one thing to do about it. */
export function flagOf(told: Told, words: Words): FlagContent {
  switch (told.kind) {
    case 'signed':
      return signedFlag(told, words);
    case 'undone':
      return undoneFlag(told);
    case 'lost':
      return {
        id: told.id,
        tone: 'error',
        text: 'No answer came in time. Try again: what was undone already is not undone twice.',
        action: { label: 'Try again', onSelect: told.tryAgain },
      };
  }
}

/** With the one undo for all of it. */
function signedFlag({ id, signed, refused, undo }: Told & { kind: 'signed' }, words: Words): FlagContent {
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
    id,
    tone: why ? 'warning' : 'success',
    text: sentences.join(' '),
    ...(only ? { lasts: UNDO_OFFERED, action: { label: 'Undo', onSelect: undo, undoes: true } } : {}),
    ...(only || why ? {} : { lasts: PLAIN }),
  };
}

function undoneFlag({ id, done, refused }: Told & { kind: 'undone' }): FlagContent {
  const sentences: string[] = [];
  if (done === 1) sentences.push('Undone: your sign-off is taken back.');
  if (done > 1) sentences.push(`Undone: ${done} sign-offs are taken back.`);
  const [why] = refused;
  if (why && refused.length === 1) sentences.push(why);
  else if (why) sentences.push(`${refused.length} could not be undone; the list says why.`);
  return {
    id,
    tone: why ? 'warning' : 'success',
    text: sentences.join(' '),
    ...(why ? {} : { lasts: PLAIN }),
  };
}

import type { Evaluation } from '../evaluate';
import { formatMoment } from '../format';
import type { GivenReason, Move, MoveReason, MoverKind } from '../move';
import { type AccountId, ROLES } from '../roles';
import { near } from './date';
import { called, ROLE_SHORT, sentenceCase, type Words } from './words';

/** A change of the date with the mover's name where Jira gave one. */
export type ToldMove = Pick<Move, 'by' | 'from' | 'to' | 'at'> & { name?: string | null };

/** What a kind of mover is called where its name is not at hand. */
export const MOVER_WORD: Record<MoverKind, string> = {
  person: 'a person',
  automation: 'automation',
  app: 'an app',
  unknown: 'Jira does not say by whom',
};

export const REASON_WORD: Record<MoveReason, string> = {
  capacity: 'Capacity',
  dependency: 'Dependency',
  scope: 'Scope',
  quality: 'Quality',
  market: 'Market',
  other: 'Other',
};

/** "Automation moved it from 2 Apr to 9 Apr · Mon 14:02". Who it was is Jira's word; what it leaves open is said so. */
export function moveSentence(move: ToldMove, { roles }: Pick<Evaluation, 'roles'>, words: Words): string {
  const mover = moverName(move, roles, words);
  const who = mover === null ? 'Jira does not say who' : sentenceCase(mover);
  return `${who} ${changed(move, words)} · ${formatMoment(move.at, words.now, words)}`;
}

/** "moved by Ben Ode (EM), Mon 14:02", "cleared by automation, Mon 14:02". */
export function movedBy(move: ToldMove, { roles }: Pick<Evaluation, 'roles'>, words: Words): string {
  const verb = move.to === null ? 'cleared' : move.from === null ? 'set' : 'moved';
  const mover = moverName(move, roles, words);
  const when = formatMoment(move.at, words.now, words);
  return mover === null ? `${verb} ${when}, ${MOVER_WORD.unknown}` : `${verb} by ${mover}, ${when}`;
}

/** "Dependency: the payment partner is late — Ben Ode". */
export function givenSentence({ reason, text, by }: GivenReason, words: Words): string {
  return `${reasonText(reason, text)} — ${called(by, words)}`;
}

/** "Dependency: the payment partner is late", or the reason alone. */
export function reasonText(reason: MoveReason, text: string): string {
  return text === '' ? REASON_WORD[reason] : `${REASON_WORD[reason]}: ${text}`;
}

/** "moved it from 2 Apr to 9 Apr", "set it to 9 Apr", "cleared it, which was 2 Apr". */
function changed({ from, to }: Pick<Move, 'from' | 'to'>, words: Words): string {
  if (to === null) return from === null ? 'cleared it' : `cleared it, which was ${near(from, words)}`;
  if (from === null) return `set it to ${near(to, words)}`;
  return `moved it from ${near(from, words)} to ${near(to, words)}`;
}

/** "you", "Ben Ode (EM)", "automation", "Planning Bridge (an app)"; null where Jira does not say. */
export function moverName(
  { by, name }: Pick<ToldMove, 'by' | 'name'>,
  roles: Evaluation['roles'],
  words: Words,
): string | null {
  const { kind, accountId } = by;
  if (kind === 'unknown') return null;
  if (kind === 'automation') return MOVER_WORD.automation;
  if (kind === 'app') return name ? `${name} (an app)` : MOVER_WORD.app;
  if (accountId === null) return name ?? 'somebody';
  if (accountId === words.me) return 'you';
  return `${name ?? words.name(accountId)}${roleMark(accountId, roles)}`;
}

function roleMark(person: AccountId, roles: Evaluation['roles']): string {
  const held = ROLES.filter((role) => roles[role].holders.some((holder) => holder.person === person));
  return held.length > 0 ? ` (${held.map((role) => ROLE_SHORT[role]).join(', ')})` : '';
}

import type { LedgerEvent } from '../event';
import { formatList, formatMoment } from '../format';
import type { AccountId } from '../roles';
import { near } from './date';
import { called, ROLE_SHORT, sentenceCase, type Words } from './words';

/** Who or what moved the date in Jira. */
export interface MoveWords {
  by: { kind: 'person' | 'app' | 'unknown'; accountId: AccountId | null; name: string | null };
  from: string | null;
  to: string | null;
  at: number;
}

/** "Ben Ode moved it from 2 Apr · Mon 14:02". Who it was is Jira's word; what cannot be known is said so. */
export function moveSentence(move: MoveWords, words: Words): string {
  const when = formatMoment(move.at, words.now, words);
  const what =
    move.to === null
      ? 'cleared it'
      : move.from === null
        ? 'set it'
        : `moved it from ${near(move.from, words)}`;
  return `${sentenceCase(mover(move, words))} ${what} · ${when}`;
}

function mover(move: MoveWords, words: Words): string {
  if (move.by.kind === 'unknown') return 'somebody or something';
  if (move.by.kind === 'app') return `${move.by.name ?? 'an app'} (an app)`;
  return move.by.accountId === words.me ? 'you' : (move.by.name ?? 'somebody');
}

/** One line of the history. */
export function eventSentence(event: LedgerEvent, words: Words): string {
  return `${sentenceCase(called(event.by, words))} ${happened(event, words)}`;
}

function happened({ what }: LedgerEvent, words: Words): string {
  switch (what.kind) {
    case 'signed': {
      const roles = formatList(
        what.roles.map((role) => ROLE_SHORT[role]),
        words,
      );
      const verb = what.setDate ? 'set and signed' : 'signed';
      const agreed = what.agreed ? ': agreed' : '';
      return `${verb} ${near(what.period, words)} as ${roles}${agreed}`;
    }
    case 'withdrew':
      return `withdrew the sign-off on ${near(what.period, words)}`;
    case 'undid':
      return UNDONE[what.undone];
    case 'claimed':
      return `took the role of ${ROLE_SHORT[what.role]} on this epic`;
    case 'set-holders': {
      const role = ROLE_SHORT[what.role];
      if (what.after === null) return `gave the ${role} back to the project's people`;
      if (what.after.length === 0) return `left the role of ${role} empty on this epic`;
      return `named ${formatList(
        what.after.map((person) => called(person, words)),
        words,
      )} ${role} of this epic`;
    }
    case 'answered':
      return `${what.empty ? 'cleared' : 'wrote'} the ${what.decision === 'why' ? 'Why' : 'How'}`;
    case 'setting-date':
      return `began to set ${near(what.to, words)}`;
    case 'set-date':
      return `set ${near(what.to, words)}, which was signed already`;
    case 'date-not-signed':
      return `set ${near(what.to, words)}, but did not sign it`;
    case 'date-not-set':
      return `did not set ${near(what.to, words)}: Jira kept its date`;
  }
}

const UNDONE = {
  signed: 'undid the sign-off',
  withdrew: 'undid the withdrawal',
  claimed: 'gave the role back',
} as const;

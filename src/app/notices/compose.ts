import { myTurnLink } from '../../domain/notices/link';
import type { MailKind } from '../../domain/notices/preferences';
import type { AccountId } from '../../domain/roles';
import { digestMail, turnMail } from '../../domain/words/mail';
import { compareTurns, type GatheredTurn } from './gather-turns';
import type { AppNames, Mail } from './ports';

const WORDS = { turns: turnMail, digest: digestMail };

/** The one mail about all of these turns, sent from the most pressing of them; null for none. */
export function compose(
  kind: MailKind,
  to: AccountId,
  turns: readonly GatheredTurn[],
  site: string,
  names: AppNames,
): Mail | null {
  const [first] = [...turns].sort(compareTurns);
  if (!first) return null;
  const { project, facts } = first.epic;
  const waiting = {
    dates: new Set(turns.map(({ epic }) => epic.facts.id)).size,
    projects: new Set(turns.map(({ epic }) => epic.project.id)).size,
    overdue: new Set(turns.filter(({ evaluation }) => evaluation.overdue).map(({ epic }) => epic.facts.id))
      .size,
  };
  const isOne = kind === 'turns' && waiting.dates === 1;
  const link = myTurnLink({ site, ...names, project }, isOne ? facts.key : undefined);
  return { to, anchorId: facts.id, ...WORDS[kind](waiting, link) };
}

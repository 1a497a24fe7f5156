import type { AccountId } from '../../domain/roles';
import type { GatheredTurn, WaitingEpic } from './gather-turns';
import type { Browsable } from './ports';
import { type Run, unlessBusy } from './run';

/**
 * Those of the turns whose epics the person may browse: a mail must not even count another one. Asked once for a
 * project, and once for each epic with a security level; null where Jira could not say just now.
 */
export async function visibleTurns(
  run: Run,
  person: AccountId,
  turns: readonly GatheredTurn[],
): Promise<GatheredTurn[] | null> {
  const visible: GatheredTurn[] = [];
  for (const turn of turns) {
    const may = unlessBusy(run, await run.ports.mail.mayBrowse(person, askedFor(turn.epic)));
    if (may === null) return null;
    if (may) visible.push(turn);
  }
  return visible;
}

function askedFor({ issue, facts, project }: WaitingEpic): Browsable {
  return issue.fields.security ? { issueKey: facts.key } : { projectKey: project.key };
}

import type { ComponentChildren } from 'preact';
import { type Decision, ownersOf, QUESTIONS } from '../../../../src/domain/decisions';
import type { PanelView } from '../../../../src/domain/views/panel';
import { afterName, decisionName } from '../../../../src/domain/words/decision';
import { RoleTag } from '../../components/role-tag';
import { Owners } from './owners';

interface DecisionRowProps {
  decision: Decision;
  view: PanelView;
  children: ComponentChildren;
}

/** One decision: the question, which begins with its name, who owns it, and its answer. */
export function DecisionRow({ decision, view, children }: DecisionRowProps) {
  const question = QUESTIONS[decision];
  const roles = ownersOf(decision, view.settings.owners);
  return (
    <li class="decision" data-decision={decision}>
      <div class="decision-head">
        <h3>
          <strong>{decisionName(decision)}</strong>
          {afterName(question)}
        </h3>
        <span class="decision-owners">
          <RoleTag roles={roles} />
          <Owners roles={roles} view={view} />
        </span>
      </div>
      {children}
    </li>
  );
}

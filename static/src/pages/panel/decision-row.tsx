import type { ComponentChildren } from 'preact';
import { DECISIONS, type Decision, ownersOf } from '../../../../src/domain/decisions';
import type { PanelView } from '../../../../src/domain/views/panel';
import { RoleTag } from '../../components/role-tag';
import { Owners } from './owners';

interface DecisionRowProps {
  decision: Decision;
  view: PanelView;
  children: ComponentChildren;
}

/** One decision: the question, which begins with its name, who owns it, and its answer. */
export function DecisionRow({ decision, view, children }: DecisionRowProps) {
  const { question } = DECISIONS[decision];
  const name = question.slice(0, question.indexOf(' '));
  return (
    <li class="decision">
      <div class="decision-head">
        <h3>
          <strong>{name}</strong>
          {question.slice(name.length)}
        </h3>
        <span class="decision-owners">
          <RoleTag roles={ownersOf(decision)} />
          <Owners roles={ownersOf(decision)} view={view} />
        </span>
      </div>
      {children}
    </li>
  );
}

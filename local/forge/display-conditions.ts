import { type ExpressionScope, evaluateExpression } from './jira-expression';

/** As written in the manifest: all keys of an object must hold; operators take one object or a list. */
export interface DisplayConditions {
  and?: DisplayConditions | DisplayConditions[];
  or?: DisplayConditions | DisplayConditions[];
  not?: DisplayConditions | DisplayConditions[];
  issueType?: string | string[];
  jiraExpression?: string;
  canAdministerProjects?: boolean;
}

/** What the conditions of a module are judged by, where it would be shown. */
export interface DisplayFacts {
  /** Absent outside the issue view; issue conditions are then false. */
  issueType: string | null;
  canAdministerProjects: boolean;
  scope: ExpressionScope;
  expressionsFail: boolean;
}

/**
 * Whether Jira would show a module. It is about looks, not access: a hidden module's functions can still be invoked.
 * A condition that the local Jira does not know throws, so that nobody relies on it unseen.
 */
export function shownBy(conditions: DisplayConditions | null, facts: DisplayFacts): boolean {
  return Object.entries(conditions ?? {}).every(([name, value]) => holds(name, value, facts));
}

function holds(name: string, value: unknown, facts: DisplayFacts): boolean {
  const each = () => listOf(value as DisplayConditions).map((inner) => shownBy(inner, facts));
  switch (name) {
    case 'and':
      return each().every(Boolean);
    case 'or':
      return each().some(Boolean);
    case 'not':
      return !each().some(Boolean);
    case 'issueType':
      return facts.issueType !== null && listOf(value as string).includes(facts.issueType);
    case 'jiraExpression':
      return !facts.expressionsFail && evaluateExpression(String(value), facts.scope) === true;
    case 'canAdministerProjects':
      return facts.canAdministerProjects === value;
    default:
      throw new Error(`The local Jira does not know the display condition ${name}.`);
  }
}

function listOf<T>(value: T | T[]): T[] {
  return Array.isArray(value) ? value : [value];
}

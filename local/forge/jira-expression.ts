import { type Node, parseExpression } from './jira-expression-parser';

/** What a Jira expression can read: the context variables of a display condition, or the `event` of a trigger. */
export type ExpressionScope = Record<string, unknown>;

/**
 * Evaluates the part of Jira expressions that the parser knows. `null`: the expression fails, as one that Jira cannot
 * evaluate does, or one that is neither true nor false; whoever asks decides what a failure means.
 */
export function evaluateExpression(expression: string, scope: ExpressionScope): boolean | null {
  const node = parseExpression(expression);
  if (!node) return null;
  try {
    const value = evaluate(node, scope);
    return typeof value === 'boolean' ? value : null;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** Jira's own run-time errors: an unknown member, or an operand that is not a Boolean. */
class Failure extends Error {}

function evaluate(node: Node, scope: ExpressionScope): unknown {
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'variable':
      return member(scope, node.name, false);
    case 'member':
      return member(evaluate(node.of, scope), node.name, node.optional);
    case 'not':
      return !truth(node.operand, scope);
    case 'and':
      return truth(node.left, scope) && truth(node.right, scope);
    case 'or':
      return truth(node.left, scope) || truth(node.right, scope);
    case 'equal':
      return (evaluate(node.left, scope) === evaluate(node.right, scope)) === node.wanted;
  }
}

/** With `?.`, nothing at all has no members, and a missing member is nothing; with `.`, both fail. */
function member(value: unknown, name: string, optional: boolean): unknown {
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, name))
    return (value as Record<string, unknown>)[name];
  if (optional && (value === null || typeof value === 'object')) return null;
  throw new Failure();
}

function truth(node: Node, scope: ExpressionScope): boolean {
  const value = evaluate(node, scope);
  if (typeof value !== 'boolean') throw new Failure();
  return value;
}

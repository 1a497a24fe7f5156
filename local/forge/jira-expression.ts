/** What a Jira expression of a display condition can read; an absent part makes the expression fail. */
export type ExpressionScope = Record<string, unknown>;

const COMPARISON = /^\s*([A-Za-z_][\w.]*)\s*(==|!=)\s*('[^']*'|"[^"]*"|-?\d+|true|false|null)\s*$/;

/**
 * Evaluates the small part of Jira expressions that the app uses: one comparison of a path with a literal,
 * such as `issue.issueType.hierarchyLevel == 1`. `null`: the expression fails, as one that Jira cannot
 * evaluate does; a display condition then counts as false.
 */
export function evaluateExpression(expression: string, scope: ExpressionScope): boolean | null {
  const [, path = '', operator, literal = ''] = COMPARISON.exec(expression) ?? [];
  if (!operator) return null;
  let value: unknown = scope;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !(name in value)) return null;
    value = (value as Record<string, unknown>)[name];
  }
  return (value === literalValue(literal)) === (operator === '==');
}

function literalValue(literal: string): unknown {
  return /^['"]/.test(literal) ? literal.slice(1, -1) : JSON.parse(literal);
}

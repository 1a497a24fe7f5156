/** A Jira expression, as far as the local Jira knows the language. */
export type Node =
  | { kind: 'literal'; value: string | number | boolean | null }
  | { kind: 'variable'; name: string }
  | { kind: 'member'; of: Node; name: string; optional: boolean }
  | { kind: 'not'; operand: Node }
  | { kind: 'and' | 'or'; left: Node; right: Node }
  /** `==` (wanted) or `!=`. */
  | { kind: 'equal'; left: Node; right: Node; wanted: boolean };

const TOKEN = /\s*(\?\.|==|!=|&&|\|\||[!.()]|'[^'\\]*'|"[^"\\]*"|-?\d+(?:\.\d+)?|[A-Za-z_]\w*)/y;
const NAME = /^[A-Za-z_]\w*$/;
const KEYWORDS: Record<string, boolean | null> = { true: true, false: false, null: null };

/** Members (`.` and `?.`), comparisons by `==` and `!=`, literals, `&&`, `||`, `!`, parentheses; `null` for all else. */
export function parseExpression(text: string): Node | null {
  const tokens = tokensOf(text.trim());
  if (!tokens) return null;
  let place = 0;

  const take = (...wanted: string[]): string | null => {
    const token = tokens[place];
    if (token === undefined || !wanted.includes(token)) return null;
    place += 1;
    return token;
  };

  const chain = (operator: '&&' | '||', kind: 'and' | 'or', operand: () => Node | null): Node | null => {
    let left = operand();
    while (left && take(operator)) {
      const right = operand();
      left = right && { kind, left, right };
    }
    return left;
  };
  const either = (): Node | null => chain('||', 'or', both);
  const both = (): Node | null => chain('&&', 'and', comparison);

  const comparison = (): Node | null => {
    const left = unary();
    const operator = left && take('==', '!=');
    if (!operator) return left;
    const right = unary();
    return right && { kind: 'equal', left, right, wanted: operator === '==' };
  };

  const unary = (): Node | null => {
    if (!take('!')) return path();
    const operand = unary();
    return operand && { kind: 'not', operand };
  };

  const path = (): Node | null => {
    let node = primary();
    while (node) {
      const link = take('.', '?.');
      if (!link) return node;
      const name = tokens[place] ?? '';
      if (!NAME.test(name)) return null;
      place += 1;
      node = { kind: 'member', of: node, name, optional: link === '?.' };
    }
    return node;
  };

  const primary = (): Node | null => {
    if (take('(')) {
      const inner = either();
      return inner && take(')') ? inner : null;
    }
    const token = tokens[place] ?? '';
    place += 1;
    if (Object.hasOwn(KEYWORDS, token)) return { kind: 'literal', value: KEYWORDS[token] ?? null };
    if (/^['"]/.test(token)) return { kind: 'literal', value: token.slice(1, -1) };
    if (/^-?\d/.test(token)) return { kind: 'literal', value: Number(token) };
    return NAME.test(token) ? { kind: 'variable', name: token } : null;
  };

  const whole = either();
  return whole && place === tokens.length ? whole : null;
}

function tokensOf(text: string): string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const [, token] = TOKEN.exec(text) ?? [];
    if (token === undefined) return null;
    tokens.push(token);
  }
  return tokens;
}

import { type Clause, JastBuilder, type JQLParseError, type OrderByField } from '@atlaskit/jql-ast';
import { badRequest } from '../http/refusal';

export interface ParsedJql {
  /** `undefined` for a query without any restriction. */
  where: Clause | undefined;
  orderBy: OrderByField[];
}

/** Queries come again and again, and take the parser a millisecond each; many of other words never do. */
const MOST_KEPT = 100;
const kept = new Map<string, ParsedJql>();

/** Parses a query with Atlassian's parser; a syntax error is refused in Jira's words. */
export function parseJql(jql: string): ParsedJql {
  const known = kept.get(jql);
  if (known) return known;
  if (kept.size === MOST_KEPT) kept.clear();
  const parsed = parse(jql);
  kept.set(jql, parsed);
  return parsed;
}

function parse(jql: string): ParsedJql {
  // A builder remembers its last query with the parser at its end, and answers the same query with nothing.
  const { query, errors } = new JastBuilder().build(jql);
  const [error] = errors;
  if (error) throw badRequest(`Error in the JQL Query: ${describe(jql, error)}`);
  return { where: query?.where ?? undefined, orderBy: query?.orderBy?.fields ?? [] };
}

interface Located {
  start: number;
  stop: number;
  line: number;
  charPositionInLine: number;
}

function describe(jql: string, error: JQLParseError): string {
  const { start, stop, line, charPositionInLine } = error as JQLParseError & Partial<Located>;
  const got = jql.slice(start, stop);
  const expecting = expectation(error.message);
  if (got === '') return `${expecting ?? 'Expecting more'} before the end of the query.`;
  const place = `(line ${line}, character ${(charPositionInLine ?? 0) + 1})`;
  if (expecting === undefined) return `'${got}' is not expected here. ${place}`;
  const hint =
    expecting === VALUE ? ` You must surround '${got}' in quotation marks to use it as a value.` : '';
  return `${expecting} but got '${got}'.${hint}${expecting === OPERATOR ? ` ${VALID_OPERATORS}` : ''} ${place}`;
}

const VALUE = 'Expecting either a value, list or function';
const OPERATOR = 'Expecting operator';
const VALID_OPERATORS =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

/** What the grammar wanted, from the parser's list of tokens. */
function expectation(message: string): string | undefined {
  const tokens = message.slice(message.indexOf('expecting'));
  if (/'='|\bIN\b|\bIS\b/.test(tokens)) return OPERATOR;
  if (tokens.includes("'EMPTY'") || tokens.includes('EMPTY')) return VALUE;
  if (tokens.includes("')'")) return "Expecting ')'";
  if (/\bORDER\b|<EOF>/.test(tokens)) return "Expecting either 'OR' or 'AND'";
  if (/STRING/.test(tokens)) return 'Expecting a field name or value';
  return undefined;
}

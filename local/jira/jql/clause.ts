import type { Operand as AstOperand, TerminalClause } from '@atlaskit/jql-ast';
import { badRequest } from '../http/refusal';
import type { Condition } from '../permissions/access';
import type { Caller } from '../permissions/caller';
import type { Site } from '../site';
import type { Catalog } from '../store/catalog';

/** What a search needs to know besides the query. */
export interface JqlContext {
  site: Site;
  caller: Caller;
  catalog: Catalog;
}

export type Operand =
  | { kind: 'value'; text: string }
  | { kind: 'empty' }
  | { kind: 'function'; name: string; args: string[] };

/** One comparison of a query, with lists flattened. */
export interface Terminal {
  /** The field as the query writes it. */
  field: string;
  operator: string;
  operands: Operand[];
}

/** How one field is searched and sorted by. */
export interface JqlField {
  /** `NULL`, not false, where the issue has no value: so NOT and != leave empty values out, as in Jira. */
  condition(terminal: Terminal, context: JqlContext): Condition;
  /** SQL expressions to sort by; fields that cannot be sorted by have none. */
  order?: string[];
}

export const unsupported = ({ field, operator }: Terminal) =>
  badRequest(`The operator '${operator}' is not supported by the '${field}' field.`);

export const noSuchValue = (field: string, value: string) =>
  badRequest(`The value '${value}' does not exist for the field '${field}'.`);

const unknownFunction = (name: string) => badRequest(`Unable to find JQL function '${name}()'.`);

const KNOWN_FUNCTION =
  /^(now|currentUser|(start|end)Of(Day|Week|Month|Year)|standardIssueTypes|subTaskIssueTypes)$/i;

/** Refuses a function: an unknown one by name, a known one as unfit for the field. */
export function refuseFunction(field: string, name: string) {
  if (!KNOWN_FUNCTION.test(name)) return unknownFunction(name);
  return badRequest(`A value provided by the function '${name}' is invalid for the field '${field}'.`);
}

export function terminalOf(clause: TerminalClause): Terminal {
  const field = clause.field.text;
  const operator = clause.operator?.value ?? '';
  if (/^(was|changed)/.test(operator)) {
    throw badRequest(
      `The operator '${operator}' is not supported by this Jira: history searches are not answered here.`,
    );
  }
  return { field, operator, operands: operandsOf(clause.operand ?? undefined) };
}

function operandsOf(operand: AstOperand | undefined): Operand[] {
  switch (operand?.operandType) {
    case 'value':
      return [{ kind: 'value', text: operand.value }];
    case 'keyword':
      return [{ kind: 'empty' }];
    case 'list':
      return operand.values.flatMap(operandsOf);
    case 'function':
      return [
        { kind: 'function', name: operand.function.value, args: operand.arguments.map(({ value }) => value) },
      ];
    default:
      return [];
  }
}

import type { SqlValue } from '../../db';
import type { Condition } from '../permissions/access';
import { type JqlContext, type JqlField, type Operand, type Terminal, unsupported } from './clause';

/** What the column holds for an operand. */
export type Resolve = (operand: Operand, terminal: Terminal, context: JqlContext) => SqlValue[];

const marks = (values: SqlValue[]): string => values.map(() => '?').join(', ');

/** `is EMPTY`, `= EMPTY` and their opposites; `undefined` if the clause does not ask for emptiness alone. */
export function emptiness(terminal: Terminal, isEmpty: string): Condition | undefined {
  const { operator, operands } = terminal;
  if (!operands.every(({ kind }) => kind === 'empty')) {
    if (operator === 'is' || operator === 'is not') throw unsupported(terminal);
    return undefined;
  }
  const negative = operator === 'is not' || operator === '!=' || operator === 'not in';
  const positive = operator === 'is' || operator === '=' || operator === 'in';
  if (!negative && !positive) throw unsupported(terminal);
  return { sql: negative ? `NOT (${isEmpty})` : `(${isEmpty})`, params: [] };
}

/** The values of a clause that are not EMPTY, each resolved to what the column holds. */
function resolved(terminal: Terminal, resolve: (operand: Operand) => SqlValue[]): SqlValue[] {
  return terminal.operands.filter(({ kind }) => kind !== 'empty').flatMap(resolve);
}

const CHOICE_OPERATORS = new Set(['=', '!=', 'in', 'not in', 'is', 'is not']);

/** A field with one value out of a set: =, !=, in, not in, is, is not. */
export function choiceField(column: string, resolve: Resolve, order?: string[]): JqlField {
  return {
    condition(terminal, context) {
      if (!CHOICE_OPERATORS.has(terminal.operator)) throw unsupported(terminal);
      const empty = emptiness(terminal, `${column} IS NULL`);
      if (empty) return empty;
      const values = resolved(terminal, (operand) => resolve(operand, terminal, context));
      const orEmpty = terminal.operands.some(({ kind }) => kind === 'empty');
      const among = `${column} IN (${marks(values)})`;
      if (terminal.operator === '=' || terminal.operator === 'in') {
        return { sql: orEmpty ? `(${among} OR ${column} IS NULL)` : among, params: values };
      }
      return { sql: `NOT (${among})`, params: values };
    },
    ...(order ? { order } : {}),
  };
}

/** A field with an ordered value: all of a choice's operators, and <, <=, >, >=. */
export function comparableField(
  column: string,
  resolve: (operand: Operand, terminal: Terminal, context: JqlContext) => SqlValue,
): JqlField {
  const choice = choiceField(column, (operand, terminal, context) => [resolve(operand, terminal, context)], [
    column,
  ]);
  return {
    ...choice,
    condition(terminal, context) {
      const { operator, operands } = terminal;
      if (!['<', '<=', '>', '>='].includes(operator)) return choice.condition(terminal, context);
      const [operand] = operands;
      if (!operand || operand.kind === 'empty') throw unsupported(terminal);
      return { sql: `${column} ${operator} ?`, params: [resolve(operand, terminal, context)] };
    },
  };
}

const asText = (operand: Operand): SqlValue[] => (operand.kind === 'value' ? [operand.text] : []);

/** A field with a list stored as JSON: of texts, or of objects that `item` takes the compared value out of. */
export function listField(json: string, item = 'value', resolve: Resolve = asText): JqlField {
  const isEmpty = `coalesce(json_array_length(${json}), 0) = 0`;
  return {
    condition(terminal, context) {
      const empty = emptiness(terminal, isEmpty);
      if (empty) return empty;
      const values = resolved(terminal, (operand) => resolve(operand, terminal, context));
      const positive = terminal.operator === '=' || terminal.operator === 'in';
      if (!positive && terminal.operator !== '!=' && terminal.operator !== 'not in')
        throw unsupported(terminal);
      const any = `EXISTS (SELECT 1 FROM json_each(${json}) WHERE ${item} IN (${marks(values)}))`;
      // NULL for issues without any, so that neither != nor NOT finds them.
      return {
        sql: `(CASE WHEN ${isEmpty} THEN NULL ELSE ${positive ? any : `NOT ${any}`} END)`,
        params: values,
      };
    },
  };
}

import type { CustomField } from '../fields/custom';
import { findUser } from '../store/users';
import { type JqlField, noSuchValue, refuseFunction, unsupported } from './clause';
import { choiceField, comparableField, emptiness, listField } from './conditions';
import { dayOf, momentOf } from './moments';

/** How a custom field is searched, by its type. Values lie in the JSON. */
export function customJqlField(field: CustomField): JqlField {
  const at = (path = '') => `json_extract(i.fields, '$.${field.id}${path}')`;
  switch (field.type) {
    case 'date':
      return comparableField(at(), dayOf);
    case 'datetime':
      return comparableField(at(), (operand, terminal, context) =>
        new Date(momentOf(operand, terminal, context)).toISOString(),
      );
    case 'number':
      return comparableField(at(), (operand, { field: name }) => {
        const value = operand.kind === 'value' ? Number(operand.text) : Number.NaN;
        if (Number.isNaN(value))
          throw noSuchValue(name, operand.kind === 'value' ? operand.text : operand.kind);
        return value;
      });
    case 'user':
      return choiceField(at('.accountId'), (operand, { field: name }, { site, caller }) => {
        if (operand.kind === 'function') {
          if (operand.name.toLowerCase() !== 'currentuser') throw refuseFunction(name, operand.name);
          return [caller.accountId];
        }
        const text = operand.kind === 'value' ? operand.text : '';
        if (!findUser(site.db, text)) throw noSuchValue(name, text);
        return [text];
      });
    case 'option':
      return choiceField(at('.value'), (operand) => (operand.kind === 'value' ? [operand.text] : []), [
        at('.value'),
      ]);
    case 'labels':
      return listField(at());
    case 'text':
    case 'paragraph':
    case 'any':
      return containsField(at());
  }
}

/** Texts of custom fields are not indexed by words: `~` finds the query anywhere, in any case (of Latin letters). */
function containsField(json: string): JqlField {
  return {
    condition(terminal) {
      const empty = emptiness(terminal, `${json} IS NULL`);
      if (empty) return empty;
      const [operand] = terminal.operands;
      if ((terminal.operator !== '~' && terminal.operator !== '!~') || operand?.kind !== 'value')
        throw unsupported(terminal);
      const found = `instr(lower(${json}), lower(?)) > 0`;
      return { sql: terminal.operator === '~' ? `(${found})` : `NOT (${found})`, params: [operand.text] };
    },
    order: [json],
  };
}

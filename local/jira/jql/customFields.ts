import type { CustomField } from '../fields/custom';
import { type JqlField, noSuchValue, unsupported } from './clause';
import { choiceField, comparableField, emptiness, listField } from './conditions';
import { dayOf, momentOf } from './moments';
import { people } from './people';

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
      return choiceField(at('.accountId'), people);
    case 'users':
      return listField(at(), "json_extract(value, '$.accountId')", people);
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

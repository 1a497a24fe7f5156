import type { CustomField } from '../fields/custom';
import { type JqlField, unsupported } from './clause';
import { choiceField, comparableField, emptiness, listField } from './conditions';
import { groups, listedOption, numbers, teams, texts } from './customOperands';
import { dayOf, momentOf } from './moments';
import { people } from './people';

/** How a custom field is searched, by its type. Values lie in the JSON. */
export function customJqlField(field: CustomField, hasOptions: boolean): JqlField {
  const at = (path = '') => `json_extract(i.fields, '$.${field.id}${path}')`;
  switch (field.type) {
    case 'date':
      return comparableField(at(), dayOf);
    case 'datetime':
      return comparableField(at(), (operand, terminal, context) =>
        new Date(momentOf(operand, terminal, context)).toISOString(),
      );
    case 'number':
      return comparableField(at(), numbers);
    case 'user':
      return choiceField(at('.accountId'), people);
    case 'users':
      return listField(at(), "json_extract(value, '$.accountId')", people);
    case 'url':
    case 'app':
      // "Exact comparison", as Forge's documentation has it of its texts: no `~`.
      return choiceField(at(), texts, [at()]);
    case 'group':
      return choiceField(at('.groupId'), groups, [at('.name')]);
    case 'groups':
      return listField(at(), "json_extract(value, '$.groupId')", groups);
    case 'team':
      return choiceField(at('.id'), teams, [at('.name')]);
    case 'option':
      // Options sort as they are listed.
      return hasOptions
        ? choiceField(at('.id'), listedOption(field.id), [`CAST(${at('.id')} AS INTEGER)`])
        : choiceField(at('.value'), texts, [at('.value')]);
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

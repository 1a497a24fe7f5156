import type { JqlField } from './clause';
import { choiceField, comparableField, listField } from './conditions';
import { numbers } from './customOperands';
import { dayOf } from './moments';
import { people } from './people';

/** A value of an issue property that an app lets Jira search by a name of its own. */
export interface SearchAlias {
  alias: string;
  propertyKey: string;
  /** Where in the property's JSON it lies: names with dots between them. */
  path: string;
  type: AliasType;
}

export type AliasType = 'number' | 'string' | 'text' | 'user' | 'date';

/** How an app's own name is searched. A value that is not there, or null, is empty; a list is found by any of its items. */
export function aliasJqlField({ propertyKey, path, type }: SearchAlias): JqlField {
  const at = `(SELECT json_extract(p.value, '$.${path}') FROM jira_property p WHERE p.issue_id = i.id AND p.key = '${propertyKey}')`;
  switch (type) {
    case 'date':
      return comparableField(at, dayOf);
    case 'number':
      return comparableField(at, numbers);
    case 'user':
      return listField(at, 'value', people);
    case 'string':
    case 'text':
      return choiceField(at, (operand) => (operand.kind === 'value' ? [operand.text] : []), [at]);
  }
}

import { type Answer, type Call, type Endpoint, ok } from '../http/endpoint';
import { appValueEndpoints } from './appValues';
import { customFields, schemaOf } from './custom';
import { removeField } from './remove';
import { SYSTEM_FIELDS } from './system';

export const fieldEndpoints: Endpoint[] = [
  { method: 'GET', path: '/field', scopes: ['read:jira-work'], answer: fields },
  { method: 'DELETE', path: '/field/{field}', scopes: ['manage:jira-configuration'], answer: removeField },
  ...appValueEndpoints,
];

function fields({ site }: Call): Answer {
  const common = { orderable: true, navigable: true, searchable: true };
  const system = SYSTEM_FIELDS.map(({ id, name, type, items, clauses }) => ({
    id,
    key: id,
    name,
    custom: false,
    ...common,
    clauseNames: clauses,
    schema: { type, ...(items ? { items } : {}), system: id },
  }));
  const custom = customFields(site.db).map((field) => ({
    id: field.id,
    key: field.app?.key ?? field.id,
    name: field.name,
    untranslatedName: field.name,
    custom: true,
    ...common,
    clauseNames: [`cf[${field.id.replace('customfield_', '')}]`, field.name],
    schema: schemaOf(field),
  }));
  return ok([...system, ...custom]);
}

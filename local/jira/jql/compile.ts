import type { Clause } from '@atlaskit/jql-ast';
import { customFields } from '../fields/custom';
import { optionsOf } from '../fields/options';
import { badRequest } from '../http/refusal';
import type { Condition } from '../permissions/access';
import type { Caller } from '../permissions/caller';
import type { Site } from '../site';
import { openCatalog } from '../store/catalog';
import { aliasJqlField } from './aliases';
import { type JqlContext, type JqlField, terminalOf } from './clause';
import { customJqlField } from './customFields';
import { parseJql } from './parse';
import { systemJqlFields } from './systemFields';

export interface CompiledJql {
  /** A condition on `jira_issue i`, without regard to who may browse what. */
  where: Condition;
  /** Expressions for ORDER BY that leave no tie. */
  orderBy: string;
}

const MOST_SORT_FIELDS = 7;

/** Translates a query to SQL; whatever Jira would not answer is refused with 400 in its words. */
export function compileJql(site: Site, caller: Caller, jql: string): CompiledJql {
  const { where, orderBy } = parseJql(jql);
  if (!where) {
    throw badRequest(
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
  }
  const fieldByName = fieldFinder(site);
  const context = { site, caller, catalog: openCatalog(site.db) };
  if (orderBy.length > MOST_SORT_FIELDS) {
    throw badRequest(`The maximum number of fields to order by is ${MOST_SORT_FIELDS}.`);
  }
  const sorted = orderBy.flatMap(({ field, direction }) => {
    const expressions = fieldByName(field.text, field.value).order;
    if (!expressions) throw badRequest(`Not able to sort using field '${field.text}'.`);
    // Jira takes empty values as the greatest.
    const way = direction?.value?.toUpperCase() === 'DESC' ? 'DESC NULLS FIRST' : 'ASC NULLS LAST';
    return expressions.map((expression) => `${expression} ${way}`);
  });
  return { where: compileClause(where, fieldByName, context), orderBy: [...sorted, 'i.id DESC'].join(', ') };
}

type FieldFinder = (text: string, value: string | undefined) => JqlField;

function compileClause(clause: Clause, fieldByName: FieldFinder, context: JqlContext): Condition {
  switch (clause.clauseType) {
    case 'compound': {
      const parts = clause.clauses.map((part) => compileClause(part, fieldByName, context));
      const glue = clause.operator.value === 'or' ? ' OR ' : ' AND ';
      return {
        sql: `(${parts.map(({ sql }) => sql).join(glue)})`,
        params: parts.flatMap(({ params }) => params),
      };
    }
    case 'not': {
      const inner = compileClause(clause.clause, fieldByName, context);
      return { sql: `NOT (${inner.sql})`, params: inner.params };
    }
    case 'terminal': {
      const { field } = clause;
      if (field.properties && field.properties.length > 0) throw unknownField(field.text);
      return fieldByName(field.text, field.value).condition(terminalOf(clause), context);
    }
  }
}

const unknownField = (name: string) =>
  badRequest(`Field '${name}' does not exist or you do not have permission to view it.`);

/** Finds fields by JQL name, by `cf[10015]`, by a custom field's display name, or by a name that the app has given. */
function fieldFinder(site: Site): FieldFinder {
  const custom = customFields(site.db);
  return (text, value) => {
    const name = (value ?? text).toLowerCase();
    const system = systemJqlFields[name];
    if (system) return system;
    const id = /^cf\[(\d+)\]$/.exec(name)?.[1];
    const field = custom.find((one) =>
      id ? one.id === `customfield_${id}` : one.name.toLowerCase() === name,
    );
    const alias = site.aliases.find((one) => one.alias.toLowerCase() === name);
    if (!field && alias) return aliasJqlField(alias);
    if (!field) throw unknownField(value ?? text);
    return customJqlField(field, optionsOf(site.db, field.id).length > 0);
  };
}

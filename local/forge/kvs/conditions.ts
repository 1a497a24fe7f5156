import type { AttributeType, EntityDeclaration } from '../manifest';
import { KvsRefusal, refuse } from './refusal';
import { fits } from './values';

export interface Condition {
  property: string;
  condition: string;
  values: unknown[];
}
/** Exactly one of the two, with at least one condition. */
export interface Filter {
  and?: Condition[];
  or?: Condition[];
}

type Comparable = string | number | boolean;
type Test = (actual: Comparable, values: Comparable[]) => boolean;

const first = (compare: (actual: Comparable, value: Comparable) => boolean): Test => {
  return (actual, [value]) => value !== undefined && compare(actual, value);
};
const TESTS: Record<string, Test> = {
  EQUAL_TO: first((actual, value) => actual === value),
  NOT_EQUAL_TO: first((actual, value) => actual !== value),
  GREATER_THAN: first((actual, value) => actual > value),
  GREATER_THAN_EQUAL_TO: first((actual, value) => actual >= value),
  LESS_THAN: first((actual, value) => actual < value),
  LESS_THAN_EQUAL_TO: first((actual, value) => actual <= value),
  BEGINS_WITH: first((actual, value) => String(actual).startsWith(String(value))),
  CONTAINS: first((actual, value) => String(actual).includes(String(value))),
  NOT_CONTAINS: first((actual, value) => !String(actual).includes(String(value))),
  BETWEEN: (actual, [from, to]) => from !== undefined && to !== undefined && actual >= from && actual <= to,
};

/** Refuses a filter that the store would refuse: empty, of both operators, or on what is not declared. */
export function checkFilter(entity: EntityDeclaration, filter: Filter): void {
  if (filter.and && filter.or)
    refuse('INVALID_FILTER_OPERATORS_COMBINATION', 'Use either "and" or "or", not both.');
  const conditions = filter.and ?? filter.or ?? [];
  if (conditions.length === 0)
    refuse('EMPTY_FILTER_OPERATOR', 'Filter operators "and" and "or" cannot be empty.');
  for (const condition of conditions) {
    const type = entity.attributes.get(condition.property);
    if (!type)
      refuse(
        'INVALID_ENTITY_ATTRIBUTE',
        `The entity ${entity.name} declares no attribute ${condition.property}.`,
      );
    checkCondition(type, condition);
  }
}

/** Refuses one condition on an attribute (or a key, as a string) of this type. */
export function checkCondition(
  type: AttributeType,
  { condition, values }: Omit<Condition, 'property'>,
): void {
  if (type === 'any')
    throw new KvsRefusal(422, 'INVALID_FILTER_ATTRIBUTE', 'Attributes of type any cannot be compared.');
  if (condition === 'EXISTS' || condition === 'NOT_EXISTS') return;
  if (!TESTS[condition]) refuse('INVALID_CONDITION', `There is no condition ${condition}.`);
  if (values.length < (condition === 'BETWEEN' ? 2 : 1))
    refuse('INSUFFICIENT_FILTER_VALUES', `The condition ${condition} needs more values.`);
  if (!values.every((value) => fits(type, value)))
    refuse('INVALID_FILTER_VALUE', `The values of ${condition} must be of the type ${type}.`);
}

/** Whether a stored value satisfies a checked filter. */
export function satisfies(value: unknown, filter: Filter): boolean {
  const attributes = value as Record<string, unknown>;
  const test = (condition: Condition) => meets(attributes[condition.property], condition);
  return filter.and ? filter.and.every(test) : (filter.or ?? []).some(test);
}

/** Whether one attribute meets one checked condition; an absent one meets only `NOT_EXISTS`. */
export function meets(actual: unknown, { condition, values }: Omit<Condition, 'property'>): boolean {
  if (condition === 'EXISTS') return actual !== undefined;
  if (condition === 'NOT_EXISTS') return actual === undefined;
  if (actual === undefined) return false;
  return TESTS[condition]?.(actual as Comparable, values as Comparable[]) ?? false;
}

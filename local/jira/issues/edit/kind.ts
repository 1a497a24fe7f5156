import type { CustomField } from '../../fields/custom';
import type { EditContext, Side } from './field';

/** How the values of one type of custom field are taken and told. */
export interface Kind {
  /** The value as it is stored; `null` for none. Throws `InvalidValue`. */
  parse(value: unknown, context: EditContext, field: CustomField): unknown;
  /** The side of a history for a stored value that is not empty. */
  side(value: unknown, context: EditContext): Side;
  /** A stored list after adding or removing one of its values. */
  combine?(before: unknown, operation: 'add' | 'remove', value: unknown): unknown;
  /** What can be chosen, where the edit screen lists it. */
  choices?(context: Pick<EditContext, 'site'>, field: CustomField): unknown[] | undefined;
}

import { type Option, optionJson, optionsOf } from '../../fields/options';
import { isObject } from '../../http/input';
import { InvalidValue } from './field';
import type { Kind } from './kind';

/** Select lists. A field without a list came with an import: there a value may be given back, or named anew. */
export const optionKind: Kind = {
  parse(value, { site }, { id: fieldId, name }) {
    if (value === null) return null;
    const { id, value: text } = isObject(value) ? value : {};
    const byId = typeof id === 'string' || typeof id === 'number';
    if (!byId && typeof text !== 'string')
      throw new InvalidValue(`Specify a valid 'id' or 'name' for ${name}`);
    const options = optionsOf(site.db, fieldId);
    if (options.length === 0) return value;
    const isChosen = (option: Option) => (byId ? option.id === String(id) : option.value === text);
    const chosen = options.find(isChosen);
    // Jira names no id where a text was given, and says so.
    if (!chosen) throw new InvalidValue(`Option id '${byId ? id : null}' is not valid`);
    return chosen;
  },
  side(value) {
    const option = isObject(value) ? value : {};
    return {
      id: option.id === undefined ? null : String(option.id),
      label: String(option.value ?? option.id ?? ''),
    };
  },
  choices({ site }, { id }) {
    const options = optionsOf(site.db, id);
    return options.length === 0 ? undefined : options.map((option) => optionJson(site, option));
  },
};

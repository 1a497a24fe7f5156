/**
 * Stands in for lodash's `get`, which @forge/bridge brings along for its translator: the value at a path, by keys
 * or dotted text. The pages translate nothing by it, and lodash's own weighs as much as the panel's styles.
 */
export default function get(object, path, otherwise) {
  const keys = Array.isArray(path) ? path : String(path).split('.');
  const found = keys.reduce((value, key) => value?.[key], object);
  return found === undefined ? otherwise : found;
}

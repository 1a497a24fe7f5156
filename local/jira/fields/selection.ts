/** Which fields a request wants. */
export interface Selection {
  wants(fieldId: string): boolean;
  /** Nothing but `id` and `key`: such searches get long pages. */
  onlyIds: boolean;
  onlyId: boolean;
}

const NOT_NAVIGABLE = new Set(['comment', 'worklog', 'attachment']);

/** Reads a list of fields: ids, `*all`, `*navigable`, and either with a minus. `otherwise` stands for an empty list. */
export function selectFields(list: string[] | undefined, otherwise: string): Selection {
  const asked = list && list.length > 0 ? list : [otherwise];
  const excluded = new Set(asked.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const included = new Set(asked.filter((name) => !name.startsWith('-')));
  if (included.size === 0) included.add(otherwise === 'id' ? '*navigable' : otherwise);
  const all = included.has('*all');
  const navigable = included.has('*navigable');
  return {
    wants: (id) => !excluded.has(id) && (all || included.has(id) || (navigable && !NOT_NAVIGABLE.has(id))),
    onlyIds: [...included].every((name) => name === 'id' || name === 'key'),
    onlyId: [...included].every((name) => name === 'id'),
  };
}

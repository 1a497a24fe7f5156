import type { NamedThing } from '../../../../../src/domain/views/settings';
import type { Draft } from '../draft/draft';
import { type Meanwhile, sameComponent } from '../draft/merge-drafts';

export interface ListedComponent extends NamedThing {
  /** Settings name it, and Jira does not have it any more. */
  isDeleted: boolean;
}

/** The components that are in the form or that somebody else has named people for meanwhile, by name; and the others. */
export function listedComponents(
  known: readonly NamedThing[],
  draft: Draft,
  theirs: Meanwhile | null,
): { listed: ListedComponent[]; others: NamedThing[] } {
  const differing = theirs
    ? Object.keys(theirs.saved.components).filter((id) => !sameComponent(id, theirs.before, theirs.saved))
    : [];
  const ids = new Set([...Object.keys(draft.components), ...differing]);
  const inForm = byName(known.filter(({ id }) => ids.has(id)));
  const deleted = [...ids].filter((id) => !known.some((each) => each.id === id));
  return {
    listed: [
      ...inForm.map((each) => ({ ...each, isDeleted: false })),
      ...deleted.map((id) => ({ id, name: `Component ${id}`, isDeleted: true })),
    ],
    others: byName(known.filter(({ id }) => !ids.has(id))),
  };
}

/** Those whose names have every word of a text. */
export function named<T extends NamedThing>(things: readonly T[], text: string): T[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return things.filter(({ name }) => words.every((word) => name.toLocaleLowerCase().includes(word)));
}

function byName<T extends NamedThing>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
}

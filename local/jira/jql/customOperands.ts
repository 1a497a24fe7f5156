import { optionsOf } from '../fields/options';
import { allGroups } from '../people/groups';
import { allTeams } from '../people/teams';
import { type JqlContext, noSuchValue, type Operand, refuseFunction, type Terminal } from './clause';
import type { Resolve } from './conditions';

/** Any text, also one that no issue has. */
export const texts: Resolve = (operand) => (operand.kind === 'value' ? [operand.text] : []);

export function numbers(operand: Operand, { field }: Terminal): number {
  const value = operand.kind === 'value' ? Number(operand.text) : Number.NaN;
  if (Number.isNaN(value)) throw noSuchValue(field, operand.kind === 'value' ? operand.text : operand.kind);
  return value;
}

/** The id of something known, told by its id or by a name in any case. */
const known =
  (candidates: (context: JqlContext) => { id: string; name?: string }[]): Resolve =>
  (operand, { field }, context) => {
    if (operand.kind === 'function') throw refuseFunction(field, operand.name);
    const text = operand.kind === 'value' ? operand.text : '';
    const all = candidates(context);
    const found =
      all.find(({ name }) => name?.toLowerCase() === text.toLowerCase()) ?? all.find(({ id }) => id === text);
    if (!found) throw noSuchValue(field, text);
    return [found.id];
  };

export const listedOption = (fieldId: string): Resolve =>
  known(({ site }) => optionsOf(site.db, fieldId).map(({ id, value }) => ({ id, name: value })));

export const groups = known(({ site }) =>
  allGroups(site.db).map(({ groupId, name }) => ({ id: groupId, name })),
);

/** Teams go by their ids alone. */
export const teams = known(({ site }) => allTeams(site.db).map(({ id }) => ({ id })));

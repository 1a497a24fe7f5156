import type { AccountId, Role } from '../roles';
import type { ReportRow } from './row';

/** Everybody waited on, also in somebody's stead, and the empty roles: the choices of the filter. */
export function waitedOn(rows: readonly ReportRow[]): { people: AccountId[]; emptyRoles: Role[] } {
  const people = new Set<AccountId>();
  const roles = new Set<Role>();
  for (const { evaluation } of rows) {
    for (const person of evaluation.turn?.people ?? []) people.add(person);
    for (const { person } of evaluation.turn?.standIns ?? []) people.add(person);
    for (const role of evaluation.turn?.roles ?? []) {
      if (evaluation.roles[role].holders.length === 0) roles.add(role);
    }
  }
  return { people: [...people], emptyRoles: [...roles] };
}

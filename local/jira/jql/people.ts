import { findUser } from '../store/users';
import { noSuchValue, refuseFunction } from './clause';
import type { Resolve } from './conditions';

/** The account that a query names, by its id or as `currentUser()`. */
export const people: Resolve = (operand, { field }, { site, caller }) => {
  if (operand.kind === 'function') {
    if (operand.name.toLowerCase() !== 'currentuser') throw refuseFunction(field, operand.name);
    return caller.accountId === null ? [] : [caller.accountId];
  }
  const text = operand.kind === 'value' ? operand.text : '';
  if (!findUser(site.db, text)) throw noSuchValue(field, text);
  return [text];
};

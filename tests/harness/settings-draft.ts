import type { SettingsPayload } from '../../src/calls/settings';
import { DEFAULT_SAVED } from '../../src/domain/settings';
import { draftOf } from '../../src/domain/settings-draft';

/** Settings as an admin saves them who only names people. */
export function draftNaming(pm: string[], em: string[], rev = 0): SettingsPayload<'save'> {
  const roles = { pm: { here: true as const, people: pm }, em: { here: true as const, people: em } };
  return { ...draftOf(DEFAULT_SAVED), rev, roles };
}

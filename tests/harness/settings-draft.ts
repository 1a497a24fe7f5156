import type { SettingsPayload } from '../../src/calls/settings';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';

/** Settings as an admin saves them who only names people. */
export function draftNaming(pm: string[], em: string[], rev = 0): SettingsPayload<'save'> {
  const { claiming, samePerson, editSigns, horizonWeeks } = DEFAULT_SETTINGS;
  const roles = { pm: { here: true as const, people: pm }, em: { here: true as const, people: em } };
  return { rev, roles, claiming, samePerson, editSigns, horizonWeeks };
}

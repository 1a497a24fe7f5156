import * as v from 'valibot';
import type { Outcome } from '../domain/refusal';
import type { SettingsView } from '../domain/views/settings';
import { accountId, rev } from './parse';

const roleSetting = v.variant('here', [
  v.strictObject({ here: v.literal(true), people: v.pipe(v.array(accountId), v.maxLength(10)) }),
  v.strictObject({ here: v.literal(false) }),
]);

export const settingsCalls = {
  open: v.strictObject({}),
  save: v.strictObject({
    /** The `rev` of the settings that the person changed; another one is refused, so that no save is lost. */
    rev,
    roles: v.strictObject({ pm: roleSetting, em: roleSetting }),
    claiming: v.boolean(),
    samePerson: v.boolean(),
    editSigns: v.boolean(),
    horizonWeeks: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(260)),
  }),
} as const;

export interface SettingsAnswers {
  open: SettingsView;
  save: SettingsView;
}

export type SettingsCall = keyof typeof settingsCalls;
export type SettingsPayload<C extends SettingsCall> = v.InferInput<(typeof settingsCalls)[C]>;
export type SettingsAnswer<C extends SettingsCall> = Outcome<SettingsAnswers[C]>;

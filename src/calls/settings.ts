import * as v from 'valibot';
import type { ProjectionProblem } from '../domain/record';
import type { Outcome } from '../domain/refusal';
import type { AccountId } from '../domain/roles';
import type { ProjectSettings } from '../domain/settings';
import { accountId, rev } from './parse';

/** What the settings page shows. */
export interface SettingsView {
  settings: ProjectSettings;
  project: { id: string; key: string; name: string; lead: AccountId | null };
  /** The project's types at hierarchy level 1, by Jira's names. None: the project has no epics. */
  epicTypes: string[];
  /** Epics whose copy Jira did not let the app write, so that the report cannot show their sign-offs. */
  problems: { issueId: string; problem: ProjectionProblem }[];
}

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
  }),
} as const;

export interface SettingsAnswers {
  open: SettingsView;
  save: SettingsView;
}

export type SettingsCall = keyof typeof settingsCalls;
export type SettingsPayload<C extends SettingsCall> = v.InferInput<(typeof settingsCalls)[C]>;
export type SettingsAnswer<C extends SettingsCall> = Outcome<SettingsAnswers[C]>;

import * as v from 'valibot';
import type { Outcome } from '../domain/refusal';
import type { ArrangedStandIn, CopiedSettings, ReplacePreview, SettingsView } from '../domain/views/settings';
import { accountId, day, jiraId, rev, source } from './parse';

const roleSetting = v.variant('here', [
  v.strictObject({ here: v.literal(true), people: v.pipe(v.array(accountId), v.maxLength(10)) }),
  v.strictObject({ here: v.literal(false) }),
]);

const field = v.nullable(v.strictObject({ id: source, name: v.pipe(v.string(), v.maxLength(255)) }));
const ids = v.pipe(v.array(jiraId), v.maxLength(200));
/** Components that name anybody. Whether all of it fits into one row of storage is checked by its size. */
const MOST_COMPONENTS = 500;

export const settingsCalls = {
  open: v.strictObject({}),
  save: v.strictObject({
    /** The `rev` of the settings that the person changed; another one is refused, so that no save is lost. */
    rev,
    roles: v.strictObject({ pm: roleSetting, em: roleSetting }),
    components: v.pipe(
      v.record(
        jiraId,
        v.strictObject({ pm: v.exactOptional(roleSetting), em: v.exactOptional(roleSetting) }),
      ),
      v.check((all) => Object.keys(all).length <= MOST_COMPONENTS, `at most ${MOST_COMPONENTS} components`),
    ),
    roleFields: v.strictObject({ pm: field, em: field }),
    claiming: v.boolean(),
    samePerson: v.boolean(),
    editSigns: v.boolean(),
    comments: v.boolean(),
    horizonWeeks: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(260)),
    timeZone: v.nullable(v.pipe(v.string(), v.maxLength(64))),
    dropped: v.strictObject({ statuses: ids, resolutions: ids }),
    /** The field that holds the date. */
    source,
  }),
  /** Another project's settings as a draft for this one; saves nothing. */
  copyFrom: v.strictObject({ projectId: jiraId }),
  previewReplacement: v.strictObject({ person: accountId }),
  replacePerson: v.strictObject({ rev, from: accountId, to: accountId }),
  /** Arranges who signs for an owner who is away already. */
  arrangeStandIn: v.strictObject({ owner: accountId, person: accountId, from: day, to: day }),
  removeStandIn: v.strictObject({ owner: accountId, from: day }),
} as const;

export interface SettingsAnswers {
  open: SettingsView;
  save: SettingsView;
  copyFrom: CopiedSettings;
  previewReplacement: ReplacePreview;
  replacePerson: SettingsView;
  arrangeStandIn: ArrangedStandIn[];
  removeStandIn: ArrangedStandIn[];
}

export type SettingsCall = keyof typeof settingsCalls;
export type SettingsPayload<C extends SettingsCall> = v.InferInput<(typeof settingsCalls)[C]>;
export type SettingsAnswer<C extends SettingsCall> = Outcome<SettingsAnswers[C]>;

import * as v from 'valibot';
import { FITTING, type FieldKind } from '../domain/answer-field';
import type { Outcome } from '../domain/refusal';
import type { SavedSettings } from '../domain/settings';
import type {
  ArrangedStandIn,
  CopiedSettings,
  Findings,
  GatedTransition,
  PreviewedAnswers,
  ReplacePreview,
  SettingsView,
} from '../domain/views/settings';
import { accountId, day, issueKey, jiraId, rev, source } from './parse';

const roleSetting = v.variant('here', [
  v.strictObject({ here: v.literal(true), people: v.pipe(v.array(accountId), v.maxLength(10)) }),
  v.strictObject({ here: v.literal(false) }),
]);

const fieldName = v.pipe(v.string(), v.maxLength(255));
const field = v.nullable(v.strictObject({ id: source, name: fieldName }));
const holding = (kinds: readonly FieldKind[]) =>
  v.strictObject({ id: source, name: fieldName, kind: v.picklist(kinds) });
const owner = v.picklist(['pm', 'em', 'shared']);
const ids = v.pipe(v.array(jiraId), v.maxLength(200));
/** Components that name anybody. Whether all of it fits into one row of storage is checked by its size. */
const MOST_COMPONENTS = 500;

const timeZone = v.nullable(v.pipe(v.string(), v.maxLength(64)));
const places = v.strictObject({
  what: holding(FITTING.what),
  why: v.nullable(holding(FITTING.why)),
  how: v.nullable(holding(FITTING.how)),
  who: holding(FITTING.who),
  when: holding(FITTING.when),
});

export const settingsCalls = {
  open: v.strictObject({}),
  /** What has to be looked for among the project's epics: the page does not wait for it. */
  find: v.strictObject({}),
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
    column: v.boolean(),
    horizonWeeks: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(260)),
    timeZone,
    dropped: v.strictObject({ statuses: ids, resolutions: ids }),
    /** Where each decision's answer lives. */
    places,
    owners: v.strictObject({ what: owner, why: owner, how: owner, who: owner }),
  }),
  /** Another project's settings as a draft for this one; saves nothing. */
  copyFrom: v.strictObject({ projectId: jiraId }),
  /** The five answers of an epic under other choices; null shows the project's newest one. */
  preview: v.strictObject({ places, timeZone, issueKey: v.nullable(issueKey) }),
  /** Where the project's workflows use the gate. */
  gates: v.strictObject({}),
  previewReplacement: v.strictObject({ person: accountId }),
  replacePerson: v.strictObject({ rev, from: accountId, to: accountId }),
  /** Arranges who signs for an owner who is away already. */
  arrangeStandIn: v.strictObject({ owner: accountId, person: accountId, from: day, to: day }),
  removeStandIn: v.strictObject({ owner: accountId, from: day }),
} as const;

export interface SettingsAnswers {
  open: SettingsView;
  find: Findings;
  /** As they are saved now. */
  save: SavedSettings;
  copyFrom: CopiedSettings;
  preview: PreviewedAnswers;
  gates: GatedTransition[];
  previewReplacement: ReplacePreview;
  replacePerson: SavedSettings;
  arrangeStandIn: ArrangedStandIn[];
  removeStandIn: ArrangedStandIn[];
}

export type SettingsCall = keyof typeof settingsCalls;
export type SettingsPayload<C extends SettingsCall> = v.InferInput<(typeof settingsCalls)[C]>;
export type SettingsAnswer<C extends SettingsCall> = Outcome<SettingsAnswers[C]>;

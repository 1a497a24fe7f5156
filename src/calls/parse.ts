import * as v from 'valibot';
import { isDay, isPeriod } from '../domain/calendar';
import { accept, type Outcome, refuse } from '../domain/refusal';

/** Reads a payload by a schema; a wrong one is refused with the field that is wrong and what belongs there. */
export function parse<S extends v.GenericSchema>(schema: S, payload: unknown): Outcome<v.InferOutput<S>> {
  const parsed = v.safeParse(schema, payload ?? {}, { abortEarly: true });
  if (parsed.success) return accept(parsed.output);
  const [issue] = parsed.issues;
  const field = v.getDotPath(issue) ?? 'payload';
  return refuse({ code: 'bad-payload', field, expected: issue.expected ?? issue.message });
}

const matching = (pattern: RegExp, expected: string) =>
  v.pipe(
    v.string(),
    v.check((text) => pattern.test(text), expected),
  );

/** Jira's numeric ids, as text. */
export const jiraId = matching(/^\d{1,19}$/, 'a numeric id as text');
/** An issue's key, such as SHOP-12. */
export const issueKey = matching(/^[A-Z][A-Z0-9_]{1,254}-\d{1,18}$/, 'the key of an issue, such as SHOP-12');
/** Jira's ids of history entries; for a release, which has none, the app's own. */
export const moveId = matching(/^(\d{1,19}|seen-\d{1,10})$/, 'the id of a change');
/** Jira's account ids: letters, digits, colon, dash and dot. */
export const accountId = matching(/^[\w:.-]{1,128}$/, 'an account id');
/** Ids that a page makes for its actions. */
export const actionId = matching(/^[\w-]{8,64}$/, '8 to 64 letters, digits or dashes');
export const rev = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31 - 1));
export const day = v.pipe(v.string(), v.check(isDay, 'a calendar day, YYYY-MM-DD'));
export const period = v.pipe(
  v.string(),
  v.check(isPeriod, 'a day, a month (YYYY-MM) or a quarter (YYYY-Qn)'),
);
export const role = v.picklist(['pm', 'em']);
/** A field's id; for a release, with the ids of its versions. */
export const source = matching(/^[\w-]{1,64}(:\d[\d,]{0,400})?$/, "a field's id");
export const value = v.strictObject({ source, canonical: period });

import { acceptSuggestion as acceptOne } from '../domain/actions/accept-suggestion';
import { samePeriod } from '../domain/calendar';
import { type ActionCall, type ActionResult, actOnEpic, type EpicPage } from './act-on-epic';
import type { Caller, CallerPorts } from './ports';
import { setDate } from './set-date';

/**
 * Accepts a suggestion: for another date, that date is set in Jira as the caller and both have signed it, as one
 * recorded intent; for a smaller scope, both have signed the date as it is.
 */
export async function acceptSuggestion(
  ports: CallerPorts,
  caller: Caller,
  page: EpicPage,
  call: ActionCall & { suggestion: string },
): Promise<ActionResult> {
  const stored = await ports.epics.read(page.issueId);
  const suggestion = stored?.record.suggestions.find((each) => each.id === call.suggestion);
  const { actionId, rev } = call;
  if (suggestion && !samePeriod(suggestion.suggests, suggestion.value.canonical)) {
    const { value, suggests: to } = suggestion;
    return setDate(ports, caller, page, { actionId, rev, from: value.canonical, to, accepts: suggestion.id });
  }
  return actOnEpic(ports, caller, page, call, (record, { settings, facts }, act) =>
    acceptOne({ record, settings, jira: facts.value, phase: facts.phase }, act, {
      suggestion: call.suggestion,
      period: facts.value?.canonical ?? '',
      setDate: false,
    }),
  );
}

import { checkGate, type GatePorts } from '../app/check-gate';
import { gateRequest } from '../calls/gate';
import { parse } from '../calls/parse';
import { within } from '../forge/jira-answer';
import { recordPorts } from '../forge/record-ports';
import { later } from '../forge/work-queue';
import { cloudIdOf, type Invocation } from './background';
import { observed } from './observed';

const ports: GatePorts = { ...recordPorts, within, later };

/** What Jira expects of a workflow's validator. */
interface Validated {
  result: boolean;
  errorMessage?: string;
}

/**
 * A workflow's gate: may this transition be made? Jira takes whatever is no clear yes for a no.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/
 */
export async function onGate(request: unknown, { installContext }: Invocation): Promise<Validated> {
  const asked = parse(gateRequest, request);
  // An issue that is only being created has no key, and no date that anybody could have agreed.
  if (!asked.ok)
    return observed(
      'gate',
      async () => ({ result: true }),
      () => asked.refusal.code,
    );
  const { issue, configuration, transition } = asked.result;
  const call = {
    issueKey: issue.key,
    from: transition.from?.id ?? '',
    to: transition.to.id,
    modifiedFields: transition.modifiedFields ?? {},
    strict: configuration?.strict === true,
  };
  const moment = { cloudId: cloudIdOf(installContext), now: Date.now() };
  const answer = await observed(
    'gate',
    () => checkGate(ports, moment, call),
    (each) => (each.passes ? (each.unchecked ?? 'ok') : 'stopped'),
  );
  return answer.passes ? { result: true } : { result: false, errorMessage: answer.message };
}

import { useEffect, useState } from 'preact/hooks';
import type { GatedTransition } from '../../../../../src/domain/views/settings';
import { callSettings } from '../../../bridge';
import { Button } from '../../../components/button';
import { Skeleton } from '../../../components/skeleton';
import { FailureMessage } from '../failure-message';
import { useCall } from '../use-call';

/** Lists the transitions that have the rule, and says how one gets it and when it must go. */
export function Gates() {
  const [gates, setGates] = useState<GatedTransition[] | null>(null);
  const { failure, run } = useCall();
  const read = () => void run(() => callSettings('gates', {}), setGates);
  useEffect(read, []);
  return (
    <>
      <p>
        A workflow’s transition with the rule “PM and EM must agree the date first” takes an epic only if its
        date is agreed. A Jira admin, or in a team-managed project an admin of the project, adds it as a
        validator: Edit workflow &gt; the transition &gt; Rules.
      </p>
      {failure && (
        <div>
          <FailureMessage failure={failure} />
          <Button onClick={read}>Try again</Button>
        </div>
      )}
      {!gates && !failure && <Skeleton lines={2} />}
      {gates?.length === 0 && <p class="subtle">No transition of this project’s epics has it.</p>}
      {gates && gates.length > 0 && (
        <>
          <ul>
            {gates.map(({ workflow, transition, strict }) => (
              <li key={`${workflow} ${transition}`}>
                <b>{transition}</b>, in {workflow}:{' '}
                {strict ? 'what cannot be checked is stopped' : 'what cannot be checked passes, with a note'}
              </li>
            ))}
          </ul>
          <p class="subtle">
            Remove the rule before Countersign is uninstalled: Jira then stops these transitions for
            everybody.
          </p>
        </>
      )}
    </>
  );
}

import type { JSX } from 'preact';
import type { SwitchesView } from '../../web-api';
import { EventFields } from './event-fields';
import { CheckField, NumberField } from './fields';
import { ProjectFields } from './project-fields';

export function FaultFields({ switches }: { switches: SwitchesView }): JSX.Element {
  return (
    <>
      <fieldset>
        <legend>Delays, in milliseconds</legend>
        <NumberField name="latencyMin" label="Jira, at least" value={switches.latency.min} />
        <NumberField name="latencyMax" label="Jira, at most" value={switches.latency.max} />
        <NumberField
          name="storageLatencyMin"
          label="Storage and queues, at least"
          value={switches.storageLatency.min}
        />
        <NumberField
          name="storageLatencyMax"
          label="Storage and queues, at most"
          value={switches.storageLatency.max}
        />
        <NumberField name="kvsQueryLag" label="Storage queries lag behind by" value={switches.kvsQueryLag} />
      </fieldset>
      <fieldset>
        <legend>Share of the app's Jira requests, 0 to 1</legend>
        <NumberField name="rateLimited" label="Answered 429" value={switches.rateLimited} share />
        <NumberField name="unavailable" label="Answered 503" value={switches.unavailable} share />
      </fieldset>
      <fieldset>
        <legend>Share of all the app's requests, 0 to 1</legend>
        <NumberField
          name="failing"
          label="429, 503, or a time-out before or after"
          value={switches.failing}
          share
        />
      </fieldset>
      <fieldset>
        <legend>Storage</legend>
        <NumberField name="kvsConflicts" label="Next transactions refused" value={switches.kvsConflicts} />
      </fieldset>
      <MatchFields
        name="lostAnswers"
        legend="Performed, but the answer is lost"
        value={switches.lostAnswers}
      />
      <MatchFields name="held" legend="Held until released" value={switches.held} />
      <EventFields switches={switches} />
      <ProjectFields switches={switches} />
      <fieldset>
        <legend>The app's standing</legend>
        <CheckField
          name="appRoleRemoved"
          label="The app is no member of any project"
          on={switches.appRoleRemoved}
        />
        <CheckField
          name="expressionsFail"
          label="Jira expressions in display conditions fail"
          on={switches.expressionsFail}
        />
        <NumberField
          name="appFieldRefused"
          label="Its own field is refused with this status (0: written)"
          value={switches.appFieldRefused ?? 0}
        />
      </fieldset>
    </>
  );
}

interface MatchFieldsProps {
  name: string;
  legend: string;
  value: { match: string; count: number } | null;
}

function MatchFields({ name, legend, value }: MatchFieldsProps): JSX.Element {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <label>
        Method and part of the path
        <input
          class="input"
          name={`${name}Match`}
          placeholder="PUT /issue/"
          defaultValue={value?.match ?? ''}
        />
      </label>
      <NumberField name={`${name}Count`} label="How many" value={value?.count ?? 0} />
    </fieldset>
  );
}

import type { JSX } from 'preact';
import type { SwitchesView } from '../../web-api';
import { CheckField, NumberField } from './fields';

/** How events, queues and mails fare. */
export function EventFields({ switches }: { switches: SwitchesView }): JSX.Element {
  const { lateness, duplicates, held, shuffled } = switches.events;
  return (
    <>
      <fieldset>
        <legend>Events and queues</legend>
        <NumberField name="latenessMin" label="Late by at least (ms)" value={lateness.min} />
        <NumberField name="latenessMax" label="Late by at most (ms)" value={lateness.max} />
        <NumberField name="duplicates" label="Share that comes twice, 0 to 1" value={duplicates} share />
        <CheckField name="eventsHeld" label="Hold them all" on={held} />
        <CheckField name="shuffled" label="In any order" on={shuffled} />
      </fieldset>
      <fieldset>
        <legend>Mails</legend>
        <NumberField
          name="mailRefused"
          label="Refused with this status (0: sent)"
          value={switches.mailRefused ?? 0}
        />
      </fieldset>
    </>
  );
}

import type { JSX } from 'preact';
import type { SwitchesView } from '../../web-api';

/** What projects are set up to refuse. */
export function ProjectFields({ switches }: { switches: SwitchesView }): JSX.Element {
  const offScreen = Object.entries(switches.offScreen).flatMap(([project, ids]) =>
    ids.map((id) => `${project} ${id}`),
  );
  const refusedDays = Object.entries(switches.refusedDays).map((pair) => pair.join(' '));
  return (
    <fieldset>
      <legend>Projects</legend>
      <label>
        Fields that are on no edit screen
        <input
          class="input"
          name="offScreen"
          placeholder="SHOP duedate, ATL duedate"
          defaultValue={offScreen.join(', ')}
        />
      </label>
      <label>
        Dates refused: past or weekend
        <input
          class="input"
          name="refusedDays"
          placeholder="SHOP weekend"
          defaultValue={refusedDays.join(', ')}
        />
      </label>
    </fieldset>
  );
}

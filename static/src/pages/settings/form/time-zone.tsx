import { useMemo } from 'preact/hooks';
import { Field } from '../../../components/field';
import { usePage } from '../../../page';
import type { Draft } from '../draft/draft';
import { isTheirs } from '../draft/merge-drafts';
import { Rare } from '../rare';
import type { Settings } from '../use-settings';
import { Theirs } from './theirs';
import { knownZones, siteZoneText, zoneGroups } from './time-zones';

interface TimeZoneProps {
  settings: Settings;
  draft: Draft;
  siteTimeZone: string | null;
}

/** By which zone the days of stand-ins count. */
export function TimeZone({ settings, draft, siteTimeZone }: TimeZoneProps) {
  const { theirs, change } = settings;
  const { timeZone: mine } = usePage();
  const { timeZone } = draft;
  const groups = useMemo(
    () => zoneGroups(knownZones([timeZone, siteTimeZone, mine])),
    [timeZone, siteTimeZone, mine],
  );
  const site = siteZoneText(siteTimeZone);
  return (
    <Rare label={`Time zone: ${timeZone ?? site}`} opens={isTheirs('timeZone', theirs)}>
      {() => (
        <>
          <Field
            label="Time zone of this project"
            hint="A stand-in’s first and last day, and the day of a date with a time, are days of this zone."
          >
            {(control) => (
              <select
                {...control}
                class="input select"
                value={timeZone ?? ''}
                onChange={(event) => change({ timeZone: event.currentTarget.value || null })}
              >
                <option value="">{site.charAt(0).toUpperCase() + site.slice(1)}</option>
                {groups.map(({ region, zones }) => (
                  <optgroup key={region} label={region}>
                    {zones.map(({ id, label }) => (
                      <option key={id} value={id}>
                        {label}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            )}
          </Field>
          <Theirs settings={settings} field="timeZone" />
        </>
      )}
    </Rare>
  );
}

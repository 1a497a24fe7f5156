import { SITE_ZONE } from '../../permissions/caller';
import { formatInstant, momentLabel, parseInstant } from '../../time/instant';
import { InvalidValue } from './field';
import type { Kind } from './kind';

/** Date-times: stored as instants in UTC, whatever the offset they came with. */
export const momentKind: Kind = {
  parse(value) {
    if (value === null || value === '') return null;
    const instant = typeof value === 'string' ? parseInstant(value) : null;
    if (instant === null) throw new InvalidValue(`Error parsing time: ${String(value)}`);
    return new Date(instant).toISOString();
  },
  // The id in the site's zone and without milliseconds; the words in the zone of whoever changed it.
  side(value, { caller }) {
    const instant = Date.parse(String(value));
    return {
      id: formatInstant(instant, SITE_ZONE).replace(/\.\d+/, ''),
      label: momentLabel(instant, caller.timeZone),
    };
  },
};

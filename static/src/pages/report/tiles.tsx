import { formatCount } from '../../../../src/domain/format';
import { TILES, type Tile } from '../../../../src/domain/report/filter';
import type { Counts } from '../../../../src/domain/report/headline';
import { Icon, type IconName } from '../../components/icon';
import type { Tone } from '../../components/lozenge';
import { usePage } from '../../page';
import type { Listing } from './use-listing';

const LOOK: Record<Tile, { label: string; icon: IconName; tone: Tone }> = {
  'my-turn': { label: 'Waiting on you', icon: 'dot', tone: 'brand' },
  overdue: { label: 'Overdue', icon: 'clock', tone: 'danger' },
  moved: { label: 'Moved in 7 days', icon: 'moved', tone: 'information' },
  changed: { label: 'Changed', icon: 'changed', tone: 'warning' },
  'never-agreed': { label: 'Never agreed', icon: 'circle', tone: 'neutral' },
  'no-date': { label: 'No date', icon: 'calendar', tone: 'neutral' },
  agreed: { label: 'Agreed', icon: 'check', tone: 'success' },
};

interface TilesProps {
  counts: Counts['tiles'];
  listing: Pick<Listing, 'filter' | 'setFilter'>;
}

/** What there is to see at a glance; each, pressed, lists only its own. */
export function Tiles({ counts, listing: { filter, setFilter } }: TilesProps) {
  const page = usePage();
  return (
    <fieldset class="tiles">
      <legend class="visually-hidden">Show only</legend>
      {TILES.map((tile) => {
        const { label, icon, tone } = LOOK[tile];
        const isPressed = filter.tile === tile;
        return (
          <button
            key={tile}
            type="button"
            class={`tile tile-${counts[tile] === 0 ? 'none' : tone}`}
            aria-pressed={isPressed}
            onClick={() => setFilter({ tile: isPressed ? null : tile })}
          >
            <span class="tile-count">
              <Icon name={icon} />
              {formatCount(counts[tile], page)}
            </span>
            <span class="tile-label">{label}</span>
          </button>
        );
      })}
    </fieldset>
  );
}

import type { Period } from '../../../../src/domain/calendar';
import { formatPeriod } from '../../../../src/domain/format';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { lazily } from '../../components/lazily';
import { useWords } from '../../page';

const Menu = lazily(
  () => import('../../components/menu').then((part) => part.Menu),
  () => (
    <span class="menu" aria-hidden>
      <Button look="primary" tabIndex={-1} data-icon-only>
        <Icon name="down" />
      </Button>
    </span>
  ),
);

interface SignButtonProps {
  /** "Sign" or "Set and sign"; the period follows, for people sign what they see. */
  verb: string;
  /** What it can be signed as: the date itself first, then its month and quarter. */
  periods: readonly Period[];
  /** The longer period that is worth more than the day, because the date is far ahead. */
  worth?: Period | null;
  loading: boolean;
  disabled: boolean;
  onSign: (period: Period) => void;
}

/** One click for yes; the ▾ beside it signs the month or the quarter instead. */
export function SignButton({ verb, periods, worth, loading, disabled, onSign }: SignButtonProps) {
  const words = useWords();
  const [exact, ...wider] = periods;
  if (exact === undefined) return null;
  return (
    <>
      <div class="split">
        <Button look="primary" wide loading={loading} disabled={disabled} onClick={() => onSign(exact)}>
          {verb} {formatPeriod(exact, words)}
        </Button>
        {wider.length > 0 && (
          <Menu
            look="primary"
            label="Sign a longer period"
            disabled={disabled || loading}
            items={wider.map((period) => ({
              key: period,
              label: `as ${formatPeriod(period, words)}`,
              hint: period === worth ? 'Fits a date this far ahead' : 'Holds while the date stays inside it',
              onSelect: () => onSign(period),
            }))}
          />
        )}
      </div>
      {worth && (
        <p class="small subtlest">
          More than 13 weeks ahead:{' '}
          <Button look="link" disabled={disabled || loading} onClick={() => onSign(worth)}>
            sign {formatPeriod(worth, words)} instead
          </Button>
        </p>
      )}
    </>
  );
}

import { useState } from 'preact/hooks';
import { dayIn } from '../../../../../src/domain/calendar';
import { formatPeriod } from '../../../../../src/domain/format';
import type { ArrangedStandIn, SettingsView } from '../../../../../src/domain/views/settings';
import type { Words } from '../../../../../src/domain/words/words';
import { callSettings } from '../../../bridge';
import { Button } from '../../../components/button';
import { useWords } from '../../../page';
import { FailureMessage } from '../failure-message';
import { Rare } from '../rare';
import { useCall } from '../use-call';
import { useFocusNext } from '../use-focus-next';
import type { Settings } from '../use-settings';
import { StandInForm } from './stand-in-form';

/** Who signs for owners that are away already, as the project's admins arranged it. Each change is saved at once. */
export function StandIns({ settings, view }: { settings: Settings; view: SettingsView }) {
  const words = useWords();
  const ahead = notOver(view, words);
  const arranged = ahead.length > 0 ? `${ahead.length} arranged` : 'none arranged';
  return (
    <Rare label={`Stand-ins for owners who are away already: ${arranged}`}>
      {() => (
        <>
          <p class="subtle">
            For owners who left without arranging one. What they arrange for themselves in My turn comes
            first.
          </p>
          <Arranged standIns={ahead} settings={settings} />
          <StandInForm view={view} onArranged={settings.showStandIns} />
        </>
      )}
    </Rare>
  );
}

function Arranged({ standIns, settings }: { standIns: ArrangedStandIn[]; settings: Settings }) {
  const words = useWords();
  const { failure, run } = useCall();
  const [removed, setRemoved] = useState<ArrangedStandIn | null>(null);
  const [within, focusNext] = useFocusNext<HTMLDivElement>();
  const show = settings.showStandIns;

  const remove = (period: ArrangedStandIn) =>
    run(
      () => callSettings('removeStandIn', { owner: period.owner, from: period.from }),
      (left) => {
        show(left);
        setRemoved(period);
        focusNext('[data-undo]');
      },
    );
  const undo = (period: ArrangedStandIn) =>
    run(
      () => callSettings('arrangeStandIn', period),
      (all) => {
        show(all);
        setRemoved(null);
        focusNext('button');
      },
    );
  return (
    <div class="stand-ins" ref={within}>
      <ul class="stand-in-list" aria-label="Stand-ins arranged by admins" hidden={standIns.length === 0}>
        {standIns.map((period) => (
          <li key={`${period.owner} ${period.from}`}>
            <span>{periodText(period, words)}</span>
            <Button
              look="subtle"
              aria-label={`Remove: ${periodText(period, words)}`}
              onClick={() => void remove(period)}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <div role="status">
        {removed && (
          <p class="told">
            <span>Removed: {periodText(removed, words)}.</span>
            <Button look="link" data-undo onClick={() => void undo(removed)}>
              Undo
            </Button>
          </p>
        )}
      </div>
      <FailureMessage failure={failure} />
    </div>
  );
}

/** "Ann Lee for Mia Second, 3 Feb 2027 – 10 Feb 2027". */
function periodText({ owner, person, from, to }: ArrangedStandIn, words: Words): string {
  const days =
    from === to ? formatPeriod(from, words) : `${formatPeriod(from, words)} – ${formatPeriod(to, words)}`;
  return `${words.name(person)} for ${words.name(owner)}, ${days}`;
}

/** By the project's own day; the nearest first. */
function notOver({ standIns, settings, siteTimeZone }: SettingsView, words: Words): ArrangedStandIn[] {
  const today = dayIn(settings.timeZone ?? siteTimeZone ?? words.timeZone, words.now);
  return standIns.filter(({ to }) => to >= today).sort((a, b) => a.from.localeCompare(b.from));
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Period } from '../../../../src/domain/calendar';
import { formatPeriod } from '../../../../src/domain/format';
import { isClosed } from '../../../../src/domain/phase';
import type { PanelView } from '../../../../src/domain/views/panel';
import { near, whoCanSign } from '../../../../src/domain/words/date';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import { useWords } from '../../page';
import type { Acting, PanelAction } from './actions';
import { isFirstRun } from './first-run';
import { SetDate } from './set-date';
import { SignButton } from './sign-button';
import { signedSentence } from './told';

interface SignBarProps extends Acting {
  focusDate: boolean;
}

/** What the person looking can do about the date; or, where they can do nothing, who can. */
export function SignBar({ view, act, busy, focusDate }: SignBarProps) {
  const words = useWords();
  const { evaluation, mine, putBack } = view;
  const { value, phase, overdue } = evaluation;
  const [isChanging, setChanging] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  useFocusKept(bar, view);

  if (isClosed(phase)) return null;
  if (mine.roles.length === 0) {
    if (isFirstRun(view)) return null;
    return <p class="date-fact">{whoCanSign(evaluation, mine.canClaim.length > 0, words)}</p>;
  }
  const maySetDate = mine.mayEdit && !view.beingSet;
  const isForm = maySetDate && (isChanging || !value);
  return (
    <div class="sign-bar" ref={bar} tabIndex={-1}>
      {value && mine.signAs.length > 0 && !isForm && (
        <>
          {overdue && <p class="date-fact">This date has passed. It can still be signed.</p>}
          <SignButton
            verb="Sign"
            periods={mine.signAs}
            loading={busy === 'sign'}
            disabled={busy !== null && busy !== 'sign'}
            onSign={(period) => act(signing(view, period))}
          />
        </>
      )}
      {isForm && (
        <SetDate
          view={view}
          act={act}
          busy={busy}
          takesFocus={isChanging || focusDate}
          onClose={value ? () => setChanging(false) : null}
        />
      )}
      {maySetDate && !isChanging && (value || putBack) && (
        <div class="quiet-actions">
          {value && (
            <Button look="link" disabled={busy !== null} onClick={() => setChanging(true)}>
              Change date
            </Button>
          )}
          {putBack && (
            <Button
              look="link"
              loading={busy === 'put-back'}
              disabled={busy !== null && busy !== 'put-back'}
              title={`Set ${near(putBack, words)} in Jira again and sign it`}
              onClick={() => act(puttingBack(view, putBack))}
            >
              Put back {near(putBack, words)}
            </Button>
          )}
        </div>
      )}
      {!value && !mine.mayEdit && (
        <p class="date-fact">You may not edit this epic, so somebody else sets its date.</p>
      )}
    </div>
  );
}

function signing({ evaluation: { value } }: PanelView, period: Period): PanelAction {
  return {
    key: 'sign',
    send: (stamp) => callPanel('sign', { ...stamp, value: value ?? { source: '', canonical: '' }, period }),
    says: (after, words) => signedSentence(after, period, words),
  };
}

function puttingBack({ evaluation }: PanelView, to: string): PanelAction {
  const from = evaluation.value?.canonical ?? null;
  return {
    key: 'put-back',
    send: (stamp) => callPanel('setDate', { ...stamp, from, to }),
    says: (_after, words) => `The date is ${formatPeriod(to, words)} again.`,
    changesJira: true,
  };
}

/** A button that goes once its work is done must not take the keyboard's place on the page with it. */
function useFocusKept(bar: { current: HTMLElement | null }, view: PanelView): void {
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current && document.activeElement === document.body) bar.current?.focus();
    isFirst.current = false;
  }, [bar, view]);
}

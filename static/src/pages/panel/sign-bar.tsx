import { useLayoutEffect, useRef } from 'preact/hooks';
import { isClosed } from '../../../../src/domain/phase';
import type { PanelView } from '../../../../src/domain/views/panel';
import { near, whoCanSign } from '../../../../src/domain/words/date';
import { signsForSentence } from '../../../../src/domain/words/holder-note';
import { Button } from '../../components/button';
import { lazily } from '../../components/lazily';
import { useOpenForm } from '../../epic/use-open-form';
import { useWords } from '../../page';
import type { Acting } from './actions';
import { puttingBack, signing } from './date-actions';
import { isFirstRun } from './first-run';
import { SignButton } from './sign-button';

const CounterCard = lazily(() => import('./counter-card').then((part) => part.CounterCard));
const SetDate = lazily(() => import('./set-date').then((part) => part.SetDate));
const WhyNotSet = lazily(() => import('./why-not-set').then((part) => part.WhyNotSet));
const SuggestForm = lazily(() => import('./suggest-form').then((part) => part.SuggestForm));

interface SignBarProps extends Acting {
  focusDate: boolean;
}

/** What the person looking can do about the date; or, where they can do nothing, who can. */
export function SignBar({ view, act, busy, focusDate }: SignBarProps) {
  const words = useWords();
  const { evaluation, mine, putBack } = view;
  const { value, phase, state, overdue, counter } = evaluation;
  const bar = useRef<HTMLDivElement>(null);
  const { form, opens, open, close } = useOpenForm<'date' | 'suggestion'>(bar);
  useFocusKept(bar, view);

  if (isClosed(phase)) return null;
  const card = counter && <CounterCard view={view} act={act} busy={busy} isAside={form !== null} />;
  if (mine.roles.length === 0) {
    if (isFirstRun(view) || state === 'agreed') return null;
    return card || <p class="date-fact">{whoCanSign(evaluation, mine.canClaim.length > 0, words)}</p>;
  }
  const maySetDate = mine.maySetDate && !view.beingSet;
  const isDateForm = form === 'date' || (maySetDate && !value && form === null);
  const [exact] = mine.signAs;
  const stead = exact ? signsForSentence(evaluation, words) : null;
  return (
    <div class="sign-bar" ref={bar} tabIndex={-1}>
      {card}
      {stead && form === null && <p class="date-fact">{stead}</p>}
      {value && exact && !counter && form === null && (
        <>
          {overdue && <p class="date-fact">This date has passed. It can still be signed.</p>}
          <SignButton
            verb="Sign"
            periods={mine.signAs}
            worth={mine.worthSigning}
            loading={busy === 'sign'}
            disabled={busy !== null && busy !== 'sign'}
            onSign={(period) => act(signing(view, period))}
          />
        </>
      )}
      {isDateForm && (
        <SetDate
          view={view}
          act={act}
          busy={busy}
          takesFocus={form === 'date' || focusDate}
          onType={() => open('date')}
          onDone={close}
          onClose={value ? close : null}
        />
      )}
      {form === 'suggestion' && <SuggestForm view={view} act={act} busy={busy} onClose={close} />}
      {form === null && (value || putBack) && (
        <div class="quiet-actions">
          {mine.canSuggest && (
            <Button look="link" disabled={busy !== null} {...opens('suggestion')}>
              {mine.mayEdit && !mine.maySetDate ? 'Suggest a smaller scope' : 'Suggest another date'}
            </Button>
          )}
          {counter && exact && (
            <Button
              look="link"
              loading={busy === 'sign-as-is'}
              disabled={busy !== null && busy !== 'sign-as-is'}
              onClick={() => act(signing(view, exact, 'sign-as-is'))}
            >
              Sign {near(exact, words)} as it is
            </Button>
          )}
          {maySetDate && value && (
            <Button look="link" disabled={busy !== null} {...opens('date')}>
              Change date
            </Button>
          )}
          {maySetDate && putBack && (
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
      {!value && !mine.maySetDate && <WhyNotSet view={view} />}
    </div>
  );
}

/** A button that goes once its work is done must not take the keyboard's place on the page with it. */
function useFocusKept(bar: { current: HTMLElement | null }, view: PanelView): void {
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isFirst.current && document.activeElement === document.body) bar.current?.focus();
    isFirst.current = false;
  }, [bar, view]);
}

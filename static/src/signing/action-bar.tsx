import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Evaluation } from '../../../src/domain/evaluate';
import { steadSentence } from '../../../src/domain/words/stand-in';
import { Button } from '../components/button';
import { Icon } from '../components/icon';
import { firstShown } from '../first-shown';
import { useWords } from '../page';
import type { Selection } from './use-selection';
import type { Signing } from './use-signing';

interface ActionBarProps {
  signing: Signing;
  selection: Selection;
  sign: (ids: readonly string[]) => void;
  /** How many of the chosen epics are for later. */
  later: number;
  /** How the chosen epics stand. */
  chosen: () => Evaluation[];
}

/** What can be done with the chosen epics; how far it has come; and what to do where no answer came. */
export function ActionBar({ signing, ...rest }: ActionBarProps) {
  const isChoosing = !signing.progress && signing.unanswered === 0;
  return (
    <section
      class="action-bar"
      aria-label="Sign several dates"
      onKeyDown={(event) => event.key === 'Escape' && isChoosing && leave(rest.selection)}
    >
      {signing.progress ? (
        <Progress signing={signing} progress={signing.progress} />
      ) : signing.unanswered > 0 ? (
        <Unanswered signing={signing} />
      ) : (
        <Chosen {...rest} />
      )}
    </section>
  );
}

function Chosen({ selection, sign, later, chosen }: Omit<ActionBarProps, 'signing'>) {
  const { isAdopting } = selection;
  const count = selection.chosen.size;
  const evaluations = chosen();
  const overdue = evaluations.filter((each) => each.overdue).length;
  const stead = steadSentence(evaluations, useWords());
  const text = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (isAdopting) text.current?.focus({ preventScroll: true });
  }, [isAdopting]);
  return (
    <>
      <p class="action-text" ref={text} tabIndex={-1}>
        {isAdopting
          ? `${count} ${count === 1 ? 'epic has' : 'epics have'} a date that you have not signed${besides([later > 0 && `${later} of them for later`, overdue > 0 && `${overdue} of them overdue`, stead])}. Each is signed with its own date.`
          : `${count} selected${besides([stead])}`}
      </p>
      <Button look="primary" onClick={() => sign([...selection.chosen])}>
        Sign {count} {count === 1 ? 'date' : 'dates'}
      </Button>
      <Button look="subtle" onClick={() => leave(selection)}>
        {isAdopting ? 'Cancel' : 'Clear'}
      </Button>
    </>
  );
}

/** ", 5 of them for later, 1 of them overdue" */
function besides(told: readonly (string | false | null)[]): string {
  return told.flatMap((each) => (each ? [`, ${each}`] : [])).join('');
}

/**
 * Chooses nothing. Where epics were chosen may be gone by now: then the keyboard goes on from the first that is chosen,
 * or its list.
 */
function leave({ chosenFrom: { current: chosenFrom }, clear }: Selection): void {
  const isThere = chosenFrom?.isConnected && chosenFrom !== document.body;
  const place = isThere ? chosenFrom : (firstShown('.is-chosen a') ?? firstShown('.table-box'));
  if (place instanceof HTMLElement) place.focus({ preventScroll: true });
  clear();
}

function Progress({
  signing,
  progress: { done, of },
}: {
  signing: Signing;
  progress: { done: number; of: number };
}) {
  return (
    <>
      <p class="action-text" role="status">
        {done} of {of} dates done…
      </p>
      <progress aria-label="Dates done" value={done} max={of} />
      <Button look="subtle" onClick={signing.stop}>
        Stop
      </Button>
    </>
  );
}

function Unanswered({ signing }: { signing: Signing }) {
  const { unanswered, tryAgain } = signing;
  return (
    <>
      <p class="action-text is-error" role="alert">
        <Icon name="error" />
        No answer came for {unanswered} {unanswered === 1 ? 'date' : 'dates'}. Try again: what was signed
        already is not signed twice.
      </p>
      <Button look="primary" onClick={tryAgain}>
        Try again
      </Button>
    </>
  );
}

import './card.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_BASELINE_TEXT } from '../../../../src/domain/actions/baseline';
import { formatPeriod } from '../../../../src/domain/format';
import { mayPass } from '../../../../src/domain/refusal';
import { near } from '../../../../src/domain/words/date';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { TextArea } from '../../components/forms/text-area';
import { useWords } from '../../page';
import { unsentKey } from '../../unsent';
import type { Acting } from './actions';
import { BackNote, useUnsent } from './use-unsent';

interface BaselineFormProps extends Acting {
  onClose: () => void;
}

/** Why slips should be measured from what is agreed now; the other side then agrees, or leaves it as it is. */
export function BaselineForm({ view, act, busy, onClose }: BaselineFormProps) {
  const words = useWords();
  // The date that the person saw when they opened this.
  const [on] = useState(view.evaluation.agreedOn ?? '');
  const {
    written: text,
    write,
    forget,
    isBack,
  } = useUnsent(unsentKey(view.me, view.epic.id, `baseline:${on}`), '');
  const [error, setError] = useState<string | null>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const { em, pm } = view.evaluation.roles;
  const isAsking = em.here && pm.here;

  const close = () => {
    forget();
    onClose();
  };
  const send = () => {
    if (text.trim() === '') {
      setError('Say why in a few words.');
      input.current?.focus();
      return;
    }
    setError(null);
    act({
      key: 'ask-baseline',
      send: (stamp) => callPanel('askBaseline', { ...stamp, on, text: text.trim() }),
      says: ({ evaluation }) =>
        evaluation.ask
          ? `You asked to measure from ${near(on, words)} from now on.`
          : `Slips are measured from ${near(on, words)} from now on.`,
      onDone: close,
      onRefused(refusal, why) {
        if (mayPass(refusal)) return false;
        setError(why);
        return true;
      },
    });
  };
  return (
    <form
      class="card"
      aria-label="New baseline"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <BackNote isBack={isBack} />
      <Field
        label={`Why measure from ${formatPeriod(on, words)} from now on?`}
        hint={
          isAsking
            ? 'The other side is asked to agree. What was agreed first stays in the history.'
            : undefined
        }
        error={error}
      >
        {(control) => (
          <TextArea
            {...control}
            inputRef={input}
            value={text}
            maxLength={LONGEST_BASELINE_TEXT}
            onInput={(event) => write(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="button-row">
        <Button type="submit" look="primary" loading={busy === 'ask-baseline'}>
          {isAsking ? 'Ask' : 'Measure from it'}
        </Button>
        <Button look="subtle" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

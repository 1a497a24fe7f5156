import './suggest-form.css';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { lastDay } from '../../../../src/domain/calendar';
import { formatPeriod } from '../../../../src/domain/format';
import { LONGEST_REASON } from '../../../../src/domain/move';
import { mayPass, type Refusal } from '../../../../src/domain/refusal';
import { ROLES } from '../../../../src/domain/roles';
import type { PanelView } from '../../../../src/domain/views/panel';
import { near } from '../../../../src/domain/words/date';
import type { Words } from '../../../../src/domain/words/words';
import { Button } from '../../components/button';
import { Field, TextInput } from '../../components/field';
import { DateEntry } from '../../components/forms/date-entry';
import { SectionMessage } from '../../components/section-message';
import { ReasonChips } from '../../epic/reason-chips';
import { useWords } from '../../page';
import { unsentKey } from '../../unsent';
import type { Acting } from './actions';
import { ChildrenChoice } from './children-choice';
import {
  type Draft,
  EMPTY_DRAFT,
  type Lacks,
  lacksOf,
  suggested,
  suggesting,
  suggestLabel,
} from './suggesting';
import { BackNote, useUnsent } from './use-unsent';

interface SuggestFormProps extends Acting {
  onClose: () => void;
}

/** "Not this date; that one", or "this date, without these children", and why by one tap. */
export function SuggestForm({ view, act, busy, onClose }: SuggestFormProps) {
  const words = useWords();
  // A release date is changed at its version, so only what it is for can be another.
  const isRelease = view.mine.mayEdit && !view.mine.maySetDate;
  const empty: Draft = isRelease ? { ...EMPTY_DRAFT, what: 'scope' } : EMPTY_DRAFT;
  const {
    written: draft,
    write,
    forget,
    isBack,
  } = useUnsent(unsentKey(view.me, view.epic.id, `suggest:${isRelease}`), empty);
  /** Said once the person has tried to send, and corrected as they write. */
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const name = useId();
  const { value, roles } = view.evaluation;
  const signed = ROLES.flatMap((role) => roles[role].holders.flatMap((holder) => holder.signed ?? [])).find(
    ({ person }) => person === view.me,
  );
  const change = (part: Partial<Draft>) => write({ ...draft, ...part });
  const close = () => {
    forget();
    onClose();
  };
  const lacks: Lacks = isTried ? lacksOf(draft, view) : {};
  const problem = value
    ? refused
    : 'The date was cleared while you were writing, so there is nothing to answer.';
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);

  const send = () => {
    setTried(true);
    setRefused(null);
    if (Object.keys(lacksOf(draft, view)).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(LACKING)?.focus());
      return;
    }
    act({
      ...suggesting(draft, view),
      onDone: close,
      onRefused(refusal, text) {
        if (mayPass(refusal)) return false;
        setRefused(refusedText(refusal, text, words));
        return true;
      },
    });
  };
  return (
    <form
      class="suggest-form"
      ref={form}
      aria-label="Suggest another date"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <BackNote isBack={isBack} />
      {problem && <SectionMessage tone="error">{problem}</SectionMessage>}
      {!isRelease && (
        <fieldset class="suggest-what">
          <legend class="field-label">Suggest</legend>
          {CHOICES.map(({ what, label }) => (
            <label key={what}>
              <input
                type="radio"
                name={name}
                checked={draft.what === what}
                onChange={() => change({ what })}
              />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      {draft.what === 'date' ? (
        <Field label="Date" hint={dayHint(draft, view, words)} error={lacks.day ?? null}>
          {(control) => (
            <DateEntry
              {...control}
              field={view.settings.places.when}
              issueId={view.epic.id}
              value={draft.day}
              onChange={(day) => change({ day })}
            />
          )}
        </Field>
      ) : (
        <ChildrenChoice
          epicId={view.epic.id}
          chosen={draft.without}
          error={lacks.without ?? null}
          onChange={(without) => change({ without })}
        />
      )}
      <ReasonChips
        label="Why?"
        value={draft.reason}
        error={lacks.reason ?? null}
        onChange={(reason) => change({ reason })}
      />
      <Field label="Add a word">
        {(control) => (
          <TextInput
            {...control}
            value={draft.text}
            maxLength={LONGEST_REASON}
            placeholder="Optional"
            onInput={(event) => change({ text: event.currentTarget.value })}
          />
        )}
      </Field>
      {signed && (
        <p class="date-fact">This takes your own sign-off on {formatPeriod(signed.period, words)} back.</p>
      )}
      <Button type="submit" look="primary" wide loading={busy === 'suggest'} disabled={!value}>
        {suggestLabel(draft, view, words)}
      </Button>
      <Button look="subtle" onClick={close}>
        Cancel
      </Button>
    </form>
  );
}

/** What the keyboard goes to first when a draft lacks something. */
const LACKING = 'input[aria-invalid], [aria-invalid] input, [data-lacks] input';

const CHOICES = [
  { what: 'date', label: 'Another date' },
  { what: 'scope', label: 'This date, without some of its children' },
] as const;

/** What was written stays, so the sentence says what has changed around it. */
function refusedText(refusal: Refusal, text: string, words: Words): string {
  if (refusal.code === 'bad-payload')
    return 'One of these children is not below this epic any more. Choose again.';
  if (refusal.code === 'suggested-meanwhile') return `${text} Your words are still here.`;
  if (refusal.code !== 'date-moved') return text;
  const now = refusal.jira ? `it is ${near(refusal.jira.canonical, words)} now` : 'there is none now';
  return `The date moved while you were writing: ${now}. Your words are still here.`;
}

function dayHint(draft: Draft, view: PanelView, words: Words): string | undefined {
  const to = suggested(draft, view);
  if (to !== null && lastDay(to) < view.today) return 'This date has passed.';
  const { value } = view.evaluation;
  return value ? `Instead of ${formatPeriod(value.canonical, words)}` : undefined;
}

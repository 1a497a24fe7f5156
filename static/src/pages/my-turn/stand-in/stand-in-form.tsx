import { useRef, useState } from 'preact/hooks';
import type { Day } from '../../../../../src/domain/calendar';
import type { AccountId } from '../../../../../src/domain/roles';
import { Button } from '../../../components/button';
import { DateInput, Field } from '../../../components/field';
import { UserPicker } from '../../../components/forms/user-picker';
import { usePage } from '../../../page';
import type { Period } from './use-arranging';

/** What has been typed so far; an empty day is none. */
export interface Draft {
  people: AccountId[];
  from: Day | '';
  to: Day | '';
}

interface StandInFormProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  isBusy: boolean;
  onArrange: (period: Period) => Promise<void>;
}

/** Another period: who, and from when to when. */
export function StandInForm({ draft, onChange, isBusy, onArrange }: StandInFormProps) {
  const projectKey = usePage().project?.key ?? '';
  const [isAsked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const [person] = draft.people;
  const { from, to } = draft;
  const missing = (what: unknown, sentence: string) => (isAsked && !what ? sentence : null);
  const noPerson = missing(person, 'Choose who signs for you.');

  const submit = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (!person || !from || !to) {
      const [who, first, last] = form.current?.querySelectorAll('input') ?? [];
      (person ? (from ? last : first) : who)?.focus();
      return;
    }
    void onArrange({ person, from, to }).then(() => setAsked(false));
  };
  return (
    <form ref={form} class="stand-in-form" aria-label="Arrange a stand-in" noValidate onSubmit={submit}>
      <div class="stand-in-who">
        <UserPicker
          label="Signs for you"
          value={draft.people}
          most={1}
          projectKey={projectKey}
          onChange={(people) => onChange({ ...draft, people })}
        />
        {noPerson && (
          <p class="field-error" role="alert">
            {noPerson}
          </p>
        )}
      </div>
      <div class="stand-in-days">
        <Field label="First day" error={missing(from, 'Choose the first day.')}>
          {(control) => (
            <DateInput {...control} value={from} onChange={(day) => onChange({ ...draft, from: day })} />
          )}
        </Field>
        <Field label="Last day" error={missing(to, 'Choose the last day.')}>
          {(control) => (
            <DateInput
              {...control}
              value={to}
              min={from}
              onChange={(day) => onChange({ ...draft, to: day })}
            />
          )}
        </Field>
      </div>
      <div>
        <Button type="submit" loading={isBusy}>
          Arrange
        </Button>
      </div>
    </form>
  );
}

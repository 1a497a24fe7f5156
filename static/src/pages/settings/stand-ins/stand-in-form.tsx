import { useState } from 'preact/hooks';
import type { AccountId } from '../../../../../src/domain/roles';
import type { ArrangedStandIn, SettingsView } from '../../../../../src/domain/views/settings';
import { callSettings } from '../../../bridge';
import { Button } from '../../../components/button';
import { DateInput, Field } from '../../../components/field';
import { UserPicker } from '../../../components/forms/user-picker';
import { Icon } from '../../../components/icon';
import { useWords } from '../../../page';
import { FailureMessage } from '../failure-message';
import { useCall } from '../use-call';

interface StandInFormProps {
  view: SettingsView;
  onArranged: (standIns: ArrangedStandIn[]) => void;
}

/** Arranges one more stand-in, at once. */
export function StandInForm({ view, onArranged }: StandInFormProps) {
  const { today } = useWords();
  const [owner, setOwner] = useState<AccountId[]>([]);
  const [person, setPerson] = useState<AccountId[]>([]);
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const [told, setTold] = useState<'missing' | 'arranged' | null>(null);
  const { isBusy, failure, run, forget } = useCall();
  const { key } = view.project;

  const changed = () => {
    setTold(null);
    forget();
  };
  const arrange = () => {
    if (!owner[0] || !person[0] || from === '' || to === '') return setTold('missing');
    const period = { owner: owner[0], person: person[0], from, to };
    void run(
      () => callSettings('arrangeStandIn', period),
      (all) => {
        onArranged(all);
        setOwner([]);
        setPerson([]);
        setFrom(today);
        setTo('');
        setTold('arranged');
      },
    );
  };
  const choice = (label: string, value: AccountId[], set: (people: AccountId[]) => void) => (
    <UserPicker
      label={label}
      value={value}
      most={1}
      projectKey={key}
      onChange={(people) => {
        set(people);
        changed();
      }}
    />
  );
  const day = (label: string, value: string, set: (day: string) => void, least: string) => (
    <Field label={label}>
      {(control) => (
        <DateInput
          {...control}
          value={value}
          min={least}
          onChange={(chosen) => {
            set(chosen);
            changed();
          }}
        />
      )}
    </Field>
  );
  return (
    <form
      class="stand-in-form"
      noValidate
      aria-label="Arrange a stand-in"
      onSubmit={(event) => {
        event.preventDefault();
        arrange();
      }}
    >
      <div class="pair">
        {choice('Owner who is away', owner, setOwner)}
        {choice('Signs for them', person, setPerson)}
      </div>
      <div class="days">
        {day('First day', from, setFrom, '')}
        {day('Last day', to, setTo, from)}
      </div>
      <div role="status">
        {told === 'missing' && (
          <p class="field-error">Choose who is away, who signs for them, and both days.</p>
        )}
        {told === 'arranged' && (
          <p class="saved">
            <Icon name="check" /> Arranged
          </p>
        )}
      </div>
      <FailureMessage failure={failure} />
      <div class="button-row">
        <Button type="submit" loading={isBusy}>
          Arrange
        </Button>
      </div>
    </form>
  );
}

import { useState } from 'preact/hooks';
import type { AccountId } from '../../../../../src/domain/roles';
import type { SavedSettings } from '../../../../../src/domain/settings';
import type { ReplacePreview, SettingsView } from '../../../../../src/domain/views/settings';
import { callSettings } from '../../../bridge';
import { Button } from '../../../components/button';
import { Select } from '../../../components/forms/select';
import { UserPicker } from '../../../components/forms/user-picker';
import { lazily } from '../../../components/lazily';
import { usePeople } from '../../../people';
import { FailureMessage } from '../failure-message';
import { useCall } from '../use-call';
import { useFocusNext } from '../use-focus-next';
import { usePlainWords } from '../use-plain-words';
import type { Settings } from '../use-settings';

const ReplaceConfirmation = lazily(() =>
  import('./replace-confirmation').then((part) => part.ReplaceConfirmation),
);

interface ReplaceFormProps {
  settings: Settings;
  view: SettingsView;
  /** Who can be replaced, those that have left first. */
  people: readonly AccountId[];
  /** Whom to replace, where that is known already. */
  asked: AccountId | null;
}

interface Told {
  isDone: boolean;
  text: string;
}

const MOVED =
  'Somebody else saved these settings meanwhile; they are shown above now. Preview once more, then replace.';

/** Says first what replacing would do, then does it. */
export function ReplaceForm({ settings, view, people, asked }: ReplaceFormProps) {
  const words = usePlainWords();
  const { name } = usePeople();
  const [from, setFrom] = useState(asked ?? '');
  const [to, setTo] = useState<AccountId[]>([]);
  const [preview, setPreview] = useState<ReplacePreview | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [form, focusNext] = useFocusNext<HTMLFormElement>(asked === null ? null : '[role=combobox]');
  const looking = useCall();
  const successor = to[0];
  const isSelf = successor !== undefined && successor === from;
  const isReady = from !== '' && successor !== undefined && !isSelf;

  const changed = () => {
    setPreview(null);
    setTold(null);
    looking.forget();
  };
  const look = () => {
    if (!isReady) return;
    ReplaceConfirmation.prefetch();
    void looking.run(() => callSettings('previewReplacement', { person: from }), setPreview);
  };
  const replaced = (saved: SavedSettings, successor: AccountId) => {
    const names = [words.name(successor), words.name(from)];
    setTold({
      isDone: true,
      text: `${names[0]} is in ${names[1]}’s place. The epics follow within minutes.`,
    });
    settings.adopt({ settings: saved });
    setPreview(null);
    setFrom('');
    setTo([]);
    focusNext('.told');
  };
  const moved = (next: SettingsView) => {
    settings.adopt(next);
    setPreview(null);
    setTold({ isDone: false, text: MOVED });
    focusNext('.told');
  };
  if (people.length === 0 && told === null) return <p class="subtle">This project names nobody yet.</p>;
  return (
    <form
      class="replace-form"
      ref={form}
      noValidate
      aria-label="Replace one person with another"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <div class="pair">
        <Select
          label="Replace"
          isLabelShown
          value={people.includes(from) ? from : ''}
          options={[
            { value: '', label: 'Choose a person' },
            ...people.map((person) => ({ value: person, label: name(person) })),
          ]}
          onChange={(chosen) => {
            setFrom(chosen);
            changed();
          }}
        />
        <UserPicker
          label="With"
          value={to}
          most={1}
          projectKey={view.project.key}
          onChange={(chosen) => {
            setTo(chosen);
            changed();
          }}
        />
      </div>
      {isSelf && <p class="field-error">Choose two different people.</p>}
      <div class="button-row">
        <Button type="submit" disabled={!isReady} loading={looking.isBusy}>
          Preview
        </Button>
      </div>
      <FailureMessage failure={looking.failure} />
      <div role="status">
        {told && (
          <p class={told.isDone ? 'told saved' : 'told unsaved'} tabIndex={-1}>
            {told.text}
          </p>
        )}
      </div>
      {preview && isReady && (
        <ReplaceConfirmation
          settings={settings}
          view={view}
          preview={preview}
          replacing={{ from, to: successor }}
          onReplaced={(saved) => replaced(saved, successor)}
          onMoved={moved}
        />
      )}
    </form>
  );
}

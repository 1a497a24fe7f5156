import type { SettingsView } from '../../../../src/domain/views/settings';
import { refusalSentence } from '../../../../src/domain/words/refusal';
import { Button } from '../../components/button';
import { Toggle } from '../../components/forms/checkbox';
import { Icon } from '../../components/icon';
import { SectionMessage } from '../../components/section-message';
import { useWords } from '../../page';
import { RoleFieldset } from './role-fieldset';
import { Theirs } from './theirs';
import type { Settings } from './use-settings';

interface SettingsFormProps {
  settings: Settings;
  view: SettingsView;
}

export function SettingsForm({ settings, view }: SettingsFormProps) {
  const { draft, change, isChanged, isSaving, save, discard } = settings;
  if (!draft) return null;
  return (
    <form
      class="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <RoleFieldset which="pm" settings={settings} view={view} />
      <RoleFieldset which="em" settings={settings} view={view} />
      <fieldset>
        <legend>Rules</legend>
        <Toggle
          label="People can take an empty role"
          hint="While a role is empty on an epic, anyone who may edit the epic can say “I am the PM” or “I am the EM” on it."
          checked={draft.claiming}
          onChange={(claiming) => change({ claiming })}
        />
        <Theirs settings={settings} field="claiming" />
        <Toggle
          label="One person can sign for both roles"
          hint="Where the same person is PM and EM of an epic. Otherwise their sign-off counts once."
          checked={draft.samePerson}
          onChange={(samePerson) => change({ samePerson })}
        />
        <Theirs settings={settings} field="samePerson" />
      </fieldset>
      <SaveOutcome settings={settings} />
      <div class="button-row">
        <Button type="submit" look="primary" disabled={!isChanged} loading={isSaving}>
          Save
        </Button>
        {isChanged && (
          <>
            <Button look="subtle" onClick={discard}>
              Discard
            </Button>
            <span class="unsaved">Unsaved changes</span>
          </>
        )}
      </div>
    </form>
  );
}

/** What came of saving; it stays on the page, so that what was typed can be put right. */
function SaveOutcome({ settings: { outcome, isChanged } }: { settings: Settings }) {
  const words = useWords();
  return (
    <div class="save-outcome" role="status">
      {outcome?.kind === 'saved' && !isChanged && (
        <p class="saved">
          <Icon name="check" /> Saved
        </p>
      )}
      {outcome?.kind === 'refused' && (
        <SectionMessage tone="warning">{refusalSentence(outcome.refusal, words)}</SectionMessage>
      )}
      {outcome?.kind === 'no-answer' && (
        <SectionMessage tone="error">
          No answer came in time. Nothing you chose is lost: save again.
        </SectionMessage>
      )}
    </div>
  );
}

import type { SettingsView } from '../../../../src/domain/views/settings';
import { refusalSentence } from '../../../../src/domain/words/refusal';
import { Button } from '../../components/button';
import { Field, TextInput } from '../../components/field';
import { Toggle } from '../../components/forms/checkbox';
import { Icon } from '../../components/icon';
import { SectionMessage } from '../../components/section-message';
import { useWords } from '../../page';
import { type Draft, weeksProblem } from './draft';
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
      noValidate
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
        <Toggle
          label="An owner who edits the date in Jira has signed it"
          hint="Only where they edit it in person: edits by automation, apps and imports never sign."
          checked={draft.editSigns}
          onChange={(editSigns) => change({ editSigns })}
        />
        <Theirs settings={settings} field="editSigns" />
        <Weeks settings={settings} draft={draft} />
      </fieldset>
      <SaveOutcome settings={settings} />
      <div class="button-row">
        <Button
          type="submit"
          look="primary"
          disabled={!isChanged || weeksProblem(draft) !== null}
          loading={isSaving}
        >
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

/** How far ahead people are written to. */
function Weeks({ settings, draft }: { settings: Settings; draft: Draft }) {
  return (
    <div class="weeks">
      <Field
        label="Write to people about dates within how many weeks"
        hideLabel
        hint="Nobody gets mail about dates further ahead."
        error={weeksProblem(draft)}
      >
        {(control) => (
          <p class="weeks-line">
            <span aria-hidden="true">Write to people about dates within</span>
            <TextInput
              {...control}
              type="number"
              min={1}
              max={260}
              value={draft.horizonWeeks}
              onInput={(event) => settings.change({ horizonWeeks: event.currentTarget.value })}
            />
            <span aria-hidden="true">weeks</span>
          </p>
        )}
      </Field>
      <Theirs settings={settings} field="horizonWeeks" />
    </div>
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

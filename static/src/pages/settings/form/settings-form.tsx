import type { SettingsView } from '../../../../../src/domain/views/settings';
import { ColumnPart } from '../column/column-part';
import { ComponentsFieldset } from '../components/components-fieldset';
import { DecisionsPart } from '../decisions/decisions-part';
import { DroppedFieldset } from '../dropped/dropped-fieldset';
import { GatesPart } from '../gates/gates-part';
import type { Settings } from '../use-settings';
import { Group } from './group';
import { RoleFields } from './role-fields';
import { RoleFieldset } from './role-fieldset';
import { RulesFieldset } from './rules-fieldset';
import { SaveBar } from './save-bar';
import { TimeZone } from './time-zone';

interface SettingsFormProps {
  settings: Settings;
  view: SettingsView;
}

/** What is saved together, the everyday things first. */
export function SettingsForm({ settings, view }: SettingsFormProps) {
  const { draft, save } = settings;
  if (!draft) return null;
  const { choices, siteTimeZone } = view;
  return (
    <form
      class="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Group title="Owners of the project">
        <div class="pair">
          <RoleFieldset which="pm" settings={settings} draft={draft} view={view} />
          <RoleFieldset which="em" settings={settings} draft={draft} view={view} />
        </div>
      </Group>
      <ComponentsFieldset settings={settings} draft={draft} view={view} />
      <RulesFieldset settings={settings} draft={draft} />
      <DroppedFieldset settings={settings} draft={draft} choices={choices} />
      <Group title="Rarely needed">
        <DecisionsPart settings={settings} draft={draft} view={view} />
        <RoleFields settings={settings} draft={draft} />
        <TimeZone settings={settings} draft={draft} siteTimeZone={siteTimeZone} />
        <ColumnPart settings={settings} draft={draft} />
        <GatesPart />
      </Group>
      <SaveBar settings={settings} draft={draft} />
    </form>
  );
}

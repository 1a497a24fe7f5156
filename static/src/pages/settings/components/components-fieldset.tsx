import { useState } from 'preact/hooks';
import type { SettingsView } from '../../../../../src/domain/views/settings';
import { Field, TextInput } from '../../../components/field';
import { type Draft, NOBODY } from '../draft/draft';
import { Group } from '../form/group';
import { useFocusNext } from '../use-focus-next';
import type { Settings } from '../use-settings';
import { AddComponent } from './add-component';
import { ComponentRow } from './component-row';
import { listedComponents, named } from './listed-components';

interface ComponentsFieldsetProps {
  settings: Settings;
  draft: Draft;
  view: SettingsView;
}

/** With more components than this, they can be filtered. */
const FEW = 8;

/** Who agrees the date of the epics of one component. */
export function ComponentsFieldset({ settings, draft, view }: ComponentsFieldsetProps) {
  const { components } = view.choices;
  const { listed, others } = listedComponents(components, draft, settings.theirs);
  const [filter, setFilter] = useState('');
  const [added, setAdded] = useState<string | null>(null);
  const [within, focusNext] = useFocusNext<HTMLDivElement>();
  if (listed.length === 0 && components.length === 0) {
    return <Group title="Owners per component" hint="This project has no components." />;
  }
  const shown = named(listed, filter);
  const rest = named(others, filter);
  return (
    <Group
      title="Owners per component"
      hint="An epic of a component that names people is theirs; of several such components, all of their people sign. A component that names nobody is as in the project."
    >
      <div class="components" ref={within}>
        {listed.length + others.length > FEW && <Filter text={filter} onChange={setFilter} />}
        <ul class="component-list" aria-label="Components that name people" hidden={shown.length === 0}>
          {shown.map((component) => (
            <ComponentRow
              key={component.id}
              component={component}
              isAdded={component.id === added}
              settings={settings}
              draft={draft}
              projectKey={view.project.key}
              onGone={() => focusNext('select')}
            />
          ))}
        </ul>
        <p class="subtle" role="status">
          {filter.trim() !== '' &&
            shown.length + rest.length === 0 &&
            `No component fits “${filter.trim()}”.`}
        </p>
        <AddComponent
          components={rest}
          onAdd={(id) => {
            setAdded(id);
            settings.changeComponent(id, NOBODY);
          }}
        />
      </div>
    </Group>
  );
}

function Filter({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  return (
    <Field label="Find a component">
      {(control) => (
        <TextInput
          {...control}
          type="search"
          value={text}
          onInput={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onChange('');
            // Enter would save the whole form.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      )}
    </Field>
  );
}

import { useState } from 'preact/hooks';
import type { NamedThing } from '../../../../../src/domain/views/settings';
import { Button } from '../../../components/button';
import { Select } from '../../../components/forms/select';

interface AddComponentProps {
  components: readonly NamedThing[];
  onAdd: (id: string) => void;
}

/** Takes one more component into the form. */
export function AddComponent({ components, onAdd }: AddComponentProps) {
  const [chosen, setChosen] = useState('');
  const [only] = components;
  if (!only) return null;
  // A choice that the filter has taken out of the list is none; the only one left needs no choosing.
  const isListed = components.some(({ id }) => id === chosen);
  const value = isListed ? chosen : components.length === 1 ? only.id : '';
  return (
    <div class="add-component">
      <Select
        label="Name people for a component"
        isLabelShown
        value={value}
        options={[
          { value: '', label: `Choose one of ${components.length}` },
          ...components.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={setChosen}
      />
      <Button disabled={value === ''} onClick={() => onAdd(value)}>
        Add
      </Button>
    </div>
  );
}

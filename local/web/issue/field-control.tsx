import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Failure } from '../components/feedback';
import type { IssueField } from '../jira/detail';
import { listAssignable } from '../jira/edit';
import { useLoad } from '../state/load';
import { editableText } from '../text/field-edit';

interface FieldControlProps {
  field: IssueField;
  issueKey: string;
}

/** The form control for a field, by how it may be edited. */
export function FieldControl({ field, issueKey }: FieldControlProps): JSX.Element {
  const text = editableText(field);
  const shared = { name: 'value', 'aria-label': field.name, class: 'input' };
  switch (field.editor) {
    case 'person':
      return <PersonControl issueKey={issueKey} label={field.name} current={text} />;
    case 'choice':
      return (
        <select {...shared}>
          {field.choices.map(({ id, name }) => (
            <option key={id} value={id} selected={id === text}>
              {name}
            </option>
          ))}
        </select>
      );
    case 'text':
      return <TextControl label={field.name} text={text} />;
    case 'date':
      return <input {...shared} type="date" defaultValue={text} />;
    case 'number':
      return <input {...shared} type="number" step="any" defaultValue={text} />;
    default:
      return <input {...shared} type="text" defaultValue={text} autocomplete="off" />;
  }
}

function TextControl({ label, text }: { label: string; text: string }): JSX.Element {
  const hint = useId();
  return (
    <>
      <textarea
        name="value"
        aria-label={label}
        aria-describedby={hint}
        class="input"
        rows={10}
        defaultValue={text}
      />
      <p id={hint} class="hint">
        # starts a heading, - or 1. a list item, [words](address) is a link. Other formatting is not kept.
      </p>
    </>
  );
}

interface PersonControlProps {
  issueKey: string;
  label: string;
  /** Account id, or empty for nobody. */
  current: string;
}

/** There at once, so that it can take the focus; the other people follow. */
function PersonControl({ issueKey, label, current }: PersonControlProps): JSX.Element {
  const [load] = useLoad(issueKey, () => listAssignable(issueKey));
  const [chosen, setChosen] = useState(current);
  const people = load.status === 'ready' ? load.value : [];
  const unlisted = current !== '' && !people.some((person) => person.accountId === current);
  return (
    <>
      <select
        name="value"
        aria-label={label}
        class="input"
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        <option value="">Nobody</option>
        {unlisted && <option value={current}>As it is</option>}
        {people.map((person) => (
          <option key={person.accountId} value={person.accountId}>
            {person.displayName}
          </option>
        ))}
      </select>
      {load.status === 'failed' && <Failure error={load.error} />}
    </>
  );
}

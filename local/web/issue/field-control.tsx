import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { IssueField } from '../jira/detail';
import { editableText } from '../text/field-edit';
import { DirectoryControl } from './directory-control';
import { ManyControl } from './many-control';
import { PersonControl } from './person-control';

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
    case 'people':
      return <PersonControl issueKey={issueKey} field={field} />;
    case 'group':
    case 'groups':
    case 'team':
      return <DirectoryControl field={field} />;
    case 'choices':
      return <ManyControl label={field.name} options={field.choices} chosen={text} />;
    case 'choice':
    case 'option':
      return (
        <select {...shared}>
          {field.editor === 'option' && <option value="">None</option>}
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
    case 'moment':
      return <input {...shared} type="datetime-local" defaultValue={text} />;
    case 'url':
      return <input {...shared} type="url" defaultValue={text} autocomplete="off" />;
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

import type { ComponentChildren, JSX } from 'preact';
import type { IssueField } from '../jira/detail';
import { editIssue } from '../jira/edit';
import { useShell } from '../state/session';
import { fieldValue } from '../text/field-edit';
import { FieldControl } from './field-control';
import { InlineEdit } from './inline-edit';

interface EditableFieldProps {
  issueKey: string;
  field: IssueField;
  /** The value as it is read. */
  children: ComponentChildren;
  /** Called after Jira took the new value. */
  onChanged: () => Promise<void>;
}

/** A field's value, editable where its edit screen offers it to the acting person. */
export function EditableField({ issueKey, field, children, onChanged }: EditableFieldProps): JSX.Element {
  const { timeZone } = useShell().session;
  if (field.editor === null) return <>{children}</>;
  const save = async (text: string) => {
    await editIssue(issueKey, { [field.id]: fieldValue(field, text, timeZone) });
    await onChanged();
  };
  return (
    <InlineEdit
      label={field.name}
      control={() => <FieldControl field={field} issueKey={issueKey} />}
      save={save}
      multiline={field.editor === 'text'}
    >
      {children}
    </InlineEdit>
  );
}

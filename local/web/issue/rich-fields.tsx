import type { JSX } from 'preact';
import { AdfView } from '../components/adf-view';
import type { IssueDetail, IssueField } from '../jira/detail';
import { readAdf } from '../text/adf';
import { EditableField } from './editable-field';

interface RichFieldsProps {
  issue: IssueDetail;
  onChanged: () => Promise<void>;
}

/** The description, and every other field that holds rich text. */
export function RichFields({ issue, onChanged }: RichFieldsProps): JSX.Element {
  const fields = [...issue.fields.values()].filter(
    (field) => field.id === 'description' || field.editor === 'text' || readAdf(field.value) !== null,
  );
  const sorted = fields.sort((a, b) => Number(b.id === 'description') - Number(a.id === 'description'));
  return (
    <>
      {sorted.map((field) => (
        <section key={field.id} class="issue-section">
          <h2>{field.name}</h2>
          <EditableField issueKey={issue.key} field={field} onChanged={onChanged}>
            <RichValue field={field} />
          </EditableField>
        </section>
      ))}
    </>
  );
}

function RichValue({ field }: { field: IssueField }): JSX.Element {
  const doc = readAdf(field.value);
  if (doc !== null && doc.content.length > 0) return <AdfView doc={doc} />;
  return <span class="muted">{typeof field.value === 'string' ? field.value : 'None'}</span>;
}

import type { JSX } from 'preact';
import { Person } from '../components/person';
import { TypeIcon } from '../components/type-icon';
import type { IssueDetail, IssueField } from '../jira/detail';
import { readPersonRef } from '../jira/issue';
import { Link } from '../state/router';
import { useShell } from '../state/session';
import { readAdf } from '../text/adf';
import { fieldText } from '../text/field-text';
import { EditableField } from './editable-field';

interface DetailsProps {
  issue: IssueDetail;
  onChanged: () => Promise<void>;
}

/** Shown first and in this order, also when they are empty. */
const FIRST = [
  'issuetype',
  'assignee',
  'reporter',
  'duedate',
  'labels',
  'components',
  'fixVersions',
  'priority',
];

/** Shown elsewhere on the page, or of no use to a reader. */
const HIDDEN = new Set(
  [
    'summary project status statusCategory statuscategorychangedate description parent subtasks',
    'comment attachment worklog votes watches progress aggregateprogress issuelinks issuerestriction',
    'created updated creator workratio lastViewed timetracking thumbnail',
  ].flatMap((ids) => ids.split(' ')),
);

/** The fields of the right column; what can be edited says so. */
export function Details({ issue, onChanged }: DetailsProps): JSX.Element {
  const { format } = useShell();
  const shown = (field: IssueField) =>
    readAdf(field.value) === null &&
    field.editor !== 'text' &&
    (field.editor !== null || fieldText(field.value, format) !== null);
  const first = FIRST.map((id) => issue.fields.get(id)).filter((field) => field !== undefined);
  const others = [...issue.fields.values()].filter(
    (field) => !HIDDEN.has(field.id) && !FIRST.includes(field.id) && shown(field),
  );
  return (
    <section class="issue-section details">
      <h2>Details</h2>
      <dl class="fields">
        {issue.parent !== null && <ParentRow parent={issue.parent} />}
        {[...first, ...others].map((field) => (
          <div key={field.id}>
            <dt>{field.name}</dt>
            <dd>
              <EditableField issueKey={issue.key} field={field} onChanged={onChanged}>
                <FieldValue field={field} />
              </EditableField>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function ParentRow({ parent }: { parent: NonNullable<IssueDetail['parent']> }): JSX.Element {
  return (
    <div>
      <dt>Parent</dt>
      <dd>
        {parent.type !== null && <TypeIcon type={parent.type} />}{' '}
        <Link to={`/browse/${parent.key}`}>
          {parent.key} {parent.summary}
        </Link>
      </dd>
    </div>
  );
}

function FieldValue({ field }: { field: IssueField }): JSX.Element {
  const { format } = useShell();
  if (field.editor === 'person' || field.id === 'assignee' || field.id === 'reporter') {
    return <Person person={field.value === null ? null : readPersonRef(field.value)} />;
  }
  if (field.editor === 'url' && typeof field.value === 'string') {
    return (
      <a href={field.value} target="_blank" rel="noreferrer">
        {field.value}
      </a>
    );
  }
  const words = fieldText(field.value, format);
  return words === null ? <span class="muted">None</span> : <span>{words}</span>;
}

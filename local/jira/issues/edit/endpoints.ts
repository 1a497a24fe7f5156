import { type Answer, type Call, type Endpoint, noContent, ok } from '../../http/endpoint';
import { objectBody } from '../../http/input';
import { getIssue } from '../../permissions/access';
import { saveChange } from '../change';
import { readIssue } from '../read';
import { applyEdits, editsOf } from './apply';
import { fieldsOnEditScreen } from './fields';

export const editEndpoints: Endpoint[] = [
  { method: 'PUT', path: '/issue/{issue}', scopes: ['write:jira-work'], answer: editIssue },
  { method: 'GET', path: '/issue/{issue}/editmeta', scopes: ['read:jira-work'], answer: editMeta },
];

/** Edits fields in one save, with one history. Saving what is there already leaves no trace. */
function editIssue(call: Call): Answer {
  const { site, caller } = call;
  const draft = getIssue(site, caller.accountId, call.path('issue'));
  const edits = editsOf(objectBody(call.body));
  const items = applyEdits(draft, edits, fieldsOnEditScreen(site, caller, draft), { site, caller });
  saveChange(site, caller, draft, items);
  return call.query.get('returnIssue') === 'true' ? readIssue(call) : noContent;
}

function editMeta({ site, caller, path }: Call): Answer {
  const issue = getIssue(site, caller.accountId, path('issue'));
  const fields = fieldsOnEditScreen(site, caller, issue).map((field) => [
    field.id,
    {
      required: field.required,
      schema: field.schema,
      name: field.name,
      key: field.id,
      operations: field.combine ? ['add', 'set', 'remove'] : ['set'],
      ...(field.allowedValues ? { allowedValues: field.allowedValues } : {}),
    },
  ]);
  return ok({ fields: Object.fromEntries(fields) });
}

/** A field of every Jira site. */
export interface SystemField {
  id: string;
  name: string;
  type: string;
  items?: string;
  /** Names it goes by in JQL. */
  clauses: string[];
}

const field = (
  id: string,
  name: string,
  type: string,
  clauses: string[] = [id],
  items?: string,
): SystemField => ({
  id,
  name,
  type,
  clauses,
  ...(items ? { items } : {}),
});

export const SYSTEM_FIELDS: SystemField[] = [
  field('summary', 'Summary', 'string'),
  field('issuetype', 'Issue Type', 'issuetype', ['issuetype', 'type']),
  field('project', 'Project', 'project'),
  field('parent', 'Parent', 'issuelink'),
  field('status', 'Status', 'status'),
  field('statusCategory', 'Status Category', 'statusCategory'),
  field('statuscategorychangedate', 'Status Category Changed', 'datetime', ['statusCategoryChangedDate']),
  field('priority', 'Priority', 'priority'),
  field('resolution', 'Resolution', 'resolution'),
  field('resolutiondate', 'Resolved', 'datetime', ['resolutiondate', 'resolved']),
  field('assignee', 'Assignee', 'user'),
  field('reporter', 'Reporter', 'user'),
  field('creator', 'Creator', 'user'),
  field('labels', 'Labels', 'array', ['labels'], 'string'),
  field('description', 'Description', 'string'),
  field('duedate', 'Due date', 'date', ['due', 'duedate']),
  field('created', 'Created', 'datetime', ['created', 'createdDate']),
  field('updated', 'Updated', 'datetime', ['updated', 'updatedDate']),
  field('components', 'Components', 'array', ['component'], 'component'),
  field('fixVersions', 'Fix versions', 'array', ['fixVersion'], 'version'),
  field('versions', 'Affects versions', 'array', ['affectedVersion'], 'version'),
  field('issuelinks', 'Linked Issues', 'array', ['issuelinks'], 'issuelinks'),
  field('subtasks', 'Sub-tasks', 'array', ['subtasks'], 'issuelinks'),
  field('security', 'Security Level', 'securitylevel', ['level']),
  field('environment', 'Environment', 'string'),
  field('watches', 'Watchers', 'watches', ['watchers']),
  field('votes', 'Votes', 'votes'),
  field('comment', 'Comment', 'comments-page', ['comment']),
];

import { commentEndpoints } from '../comments/endpoints';
import type { Endpoint } from '../http/endpoint';
import { deleteEndpoints } from './delete';
import { createEndpoints } from './edit/create';
import { editEndpoints } from './edit/endpoints';
import { propertyEndpoints } from './properties';
import { bulkFetch, readIssue } from './read';
import { workflowEndpoints } from './workflow/endpoints';
import { resolutionEndpoints } from './workflow/resolutions';

export const issueEndpoints: Endpoint[] = [
  { method: 'GET', path: '/issue/{issue}', scopes: ['read:jira-work'], answer: readIssue },
  { method: 'POST', path: '/issue/bulkfetch', scopes: ['read:jira-work'], answer: bulkFetch },
  ...createEndpoints,
  ...editEndpoints,
  ...propertyEndpoints,
  ...workflowEndpoints,
  ...resolutionEndpoints,
  ...deleteEndpoints,
  ...commentEndpoints,
];

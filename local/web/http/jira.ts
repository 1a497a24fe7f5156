import { SHELL_JIRA } from '../../web-api';
import { requestJson } from './request';

/** Calls Jira's REST API as the acting person; `path` starts behind `/rest/api/3`. */
export function jira(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<unknown> {
  return requestJson(method, `${SHELL_JIRA}/rest/api/3${path}`, body);
}

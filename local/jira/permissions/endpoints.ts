import type { Endpoint } from '../http/endpoint';
import { checkPermissions } from './check';
import { myPermissions } from './mine';

export const permissionEndpoints: Endpoint[] = [
  { method: 'GET', path: '/mypermissions', scopes: ['read:jira-work'], answer: myPermissions },
  { method: 'POST', path: '/permissions/check', scopes: ['read:jira-work'], answer: checkPermissions },
];

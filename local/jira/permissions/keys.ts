/** How far somebody gets in a project; each level contains the one before it. */
export type Access = 'browse' | 'edit' | 'admin';

export interface Permission {
  key: string;
  id: string;
  name: string;
  description: string;
  type: 'PROJECT' | 'GLOBAL';
}

const project = (access: Access, id: number, key: string, name: string, description: string) => ({
  access,
  permission: { key, id: String(id), name, description, type: 'PROJECT' } satisfies Permission,
});

/** Project permissions with the access that brings them. Ids as on a site. */
const PROJECT_PERMISSIONS = [
  project(
    'browse',
    10,
    'BROWSE_PROJECTS',
    'Browse Projects',
    'Ability to browse projects and the issues within them.',
  ),
  project('edit', 11, 'CREATE_ISSUES', 'Create Issues', 'Ability to create issues.'),
  project('edit', 12, 'EDIT_ISSUES', 'Edit Issues', 'Ability to edit issues.'),
  project('edit', 13, 'ASSIGN_ISSUES', 'Assign Issues', 'Ability to assign issues to other people.'),
  project('edit', 14, 'RESOLVE_ISSUES', 'Resolve Issues', 'Ability to resolve and reopen issues.'),
  project('edit', 15, 'ADD_COMMENTS', 'Add Comments', 'Ability to comment on issues.'),
  project(
    'edit',
    17,
    'ASSIGNABLE_USER',
    'Assignable User',
    'Users with this permission may be assigned to issues.',
  ),
  project('edit', 18, 'CLOSE_ISSUES', 'Close Issues', 'Ability to close issues.'),
  project('edit', 21, 'LINK_ISSUES', 'Link Issues', 'Ability to link issues together.'),
  project('edit', 28, 'SCHEDULE_ISSUES', 'Schedule Issues', "Ability to view or edit an issue's due date."),
  project('edit', 46, 'TRANSITION_ISSUES', 'Transition Issues', 'Ability to transition issues.'),
  project('edit', 30, 'MODIFY_REPORTER', 'Modify Reporter', 'Ability to modify the reporter.'),
  project('admin', 16, 'DELETE_ISSUES', 'Delete Issues', 'Ability to delete issues.'),
  project(
    'admin',
    23,
    'ADMINISTER_PROJECTS',
    'Administer Projects',
    'Ability to administer a project in Jira.',
  ),
  project('admin', 25, 'MOVE_ISSUES', 'Move Issues', 'Ability to move issues between projects.'),
  project(
    'admin',
    26,
    'SET_ISSUE_SECURITY',
    'Set Issue Security',
    'Ability to set the level of security on an issue.',
  ),
];

/** Global permissions that this site knows. */
const GLOBAL_PERMISSIONS: Permission[] = [
  {
    key: 'ADMINISTER',
    id: '0',
    name: 'Administer Jira',
    description: 'Ability to perform most administration functions.',
    type: 'GLOBAL',
  },
  {
    key: 'USER_PICKER',
    id: '27',
    name: 'Browse Users',
    description: 'Ability to select a user or group from a popup window.',
    type: 'GLOBAL',
  },
];

const RANK: Record<Access, number> = { browse: 1, edit: 2, admin: 3 };
const needed = new Map(PROJECT_PERMISSIONS.map(({ permission, access }) => [permission.key, access]));
const known = new Map(
  [...PROJECT_PERMISSIONS.map(({ permission }) => permission), ...GLOBAL_PERMISSIONS].map((one) => [
    one.key,
    one,
  ]),
);

export const permissionByKey = (key: string): Permission | undefined => known.get(key);

export const permissionById = (id: string): Permission | undefined =>
  [...known.values()].find((permission) => permission.id === id);

/** Whether an access brings a project permission. */
export function accessAllows(access: Access | undefined, key: string): boolean {
  const least = needed.get(key);
  return access !== undefined && least !== undefined && RANK[access] >= RANK[least];
}

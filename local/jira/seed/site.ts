import type { Db } from '../../db';
import { addComponent } from '../components/store';
import type { Access } from '../permissions/keys';
import { APP_ACCOUNT_ID } from '../site';
import type { CategoryKey } from '../store/catalog';
import { findUser, saveUser } from '../store/users';
import { plantFields } from './fields';
import { AUTOMATION_ACCOUNT_ID, type PersonName, people, seededUsers } from './people';
import type { ComponentName, StatusName } from './plan';
import { plantTeams } from './teams';
import { projects } from './world';

export { fieldIds } from './fields';
export { groups, teams } from './teams';

export const issueTypes = {
  epic: { id: '10000', name: 'Epic', level: 1, description: 'A big piece of work that is broken down.' },
  story: { id: '10001', name: 'Story', level: 0, description: "Functionality expressed as a user's goal." },
  task: { id: '10002', name: 'Task', level: 0, description: 'A small, distinct piece of work.' },
  subtask: { id: '10003', name: 'Sub-task', level: -1, description: 'A part of a larger piece of work.' },
  initiative: {
    id: '10005',
    name: 'Initiative',
    level: 2,
    description: 'A goal that several epics work towards.',
  },
  feature: { id: '10006', name: 'Feature', level: 1, description: 'What Atlas calls an epic.' },
};

export const statuses: Record<StatusName, { id: string; name: string; category: CategoryKey }> = {
  todo: { id: '10000', name: 'To Do', category: 'new' },
  inProgress: { id: '3', name: 'In Progress', category: 'indeterminate' },
  done: { id: '10001', name: 'Done', category: 'done' },
  wontDo: { id: '10002', name: "Won't do", category: 'done' },
};

/** The components of SHOP. */
export const components: Record<ComponentName, { id: number; name: string; description: string }> = {
  checkout: { id: 10901, name: 'Checkout', description: 'From the cart to the order.' },
  orders: { id: 10902, name: 'Orders', description: 'From the order to the door, and back.' },
  payments: { id: 10903, name: 'Payments', description: 'Money in and out, and the books about it.' },
  search: { id: 10904, name: 'Search', description: 'Finding what one looks for.' },
  trust: { id: 10905, name: 'Trust', description: 'Accounts, privacy and fraud.' },
};

interface ProjectSetup {
  lead: PersonName;
  description: string;
  types: (keyof typeof issueTypes)[];
  edit: PersonName[];
  browse: PersonName[];
}

const DEVELOPERS: PersonName[] = ['noor', 'tomas', 'yuki', 'eva'];

const SETUPS: Record<keyof typeof projects, ProjectSetup> = {
  shop: {
    lead: 'priya',
    description: 'The online shop.',
    types: ['initiative', 'epic', 'story', 'task', 'subtask'],
    edit: ['priya', 'ben', 'dana', 'mia', 'leo', 'gus', ...DEVELOPERS],
    browse: ['sam', 'vera'],
  },
  atlas: {
    lead: 'sam',
    description: 'Maps and routes for couriers.',
    types: ['feature', 'story', 'subtask'],
    edit: ['sam', 'priya', 'ben', 'tomas'],
    browse: ['vera'],
  },
  newborn: {
    lead: 'leo',
    description: 'A product of a few weeks.',
    types: ['epic', 'story', 'subtask'],
    edit: ['leo', 'priya', 'ben', 'dana', 'mia'],
    browse: ['vera'],
  },
  operations: {
    lead: 'ben',
    description: 'What keeps everything running.',
    types: ['task', 'subtask'],
    edit: ['priya', 'ben', ...DEVELOPERS],
    browse: ['vera'],
  },
};

/** Issue security levels of SHOP: who is in them. */
const LEVELS = [
  { id: 10000, name: 'Leadership', members: [people.ada, people.priya, people.ben, APP_ACCOUNT_ID] },
  { id: 10001, name: 'Board', members: [people.ada, people.priya, people.ben] },
];

/** Writes the accounts that are missing; they are there even before the sample projects. */
export function plantPeople(db: Db): void {
  for (const user of seededUsers) if (!findUser(db, user.accountId)) saveUser(db, user);
}

/** Writes types, statuses, fields, groups, teams and projects: all but the people and the issues. */
export function plantSite(db: Db): void {
  for (const { id, name, description, level } of Object.values(issueTypes)) {
    db.run('INSERT INTO jira_issue_type (id, name, description, level) VALUES (?, ?, ?, ?)', [
      id,
      name,
      description,
      level,
    ]);
  }
  for (const { id, name, category } of Object.values(statuses)) {
    db.run('INSERT INTO jira_status (id, name, description, category) VALUES (?, ?, ?, ?)', [
      id,
      name,
      '',
      category,
    ]);
  }
  plantFields(db);
  plantTeams(db);
  for (const name of Object.keys(SETUPS) as (keyof typeof projects)[]) plantProject(db, name);
  for (const component of Object.values(components))
    addComponent(db, { ...component, projectId: Number(projects.shop.id) });
  for (const { id, name, members } of LEVELS) {
    db.run('INSERT INTO jira_security_level (id, project_id, name, description) VALUES (?, ?, ?, ?)', [
      id,
      Number(projects.shop.id),
      name,
      '',
    ]);
    for (const account of members) db.run('INSERT INTO jira_security_member VALUES (?, ?)', [id, account]);
  }
}

function plantProject(db: Db, name: keyof typeof projects): void {
  const { lead, description, types, edit, browse } = SETUPS[name];
  const project = projects[name];
  const id = Number(project.id);
  db.run(
    `INSERT INTO jira_project (id, key, name, description, lead, simplified, origin, last_number)
     VALUES (?, ?, ?, ?, ?, 0, 'seed', 0)`,
    [id, project.key, project.name, description, people[lead]],
  );
  for (const type of types) db.run('INSERT INTO jira_project_type VALUES (?, ?)', [id, issueTypes[type].id]);
  Object.values(statuses).forEach((status, index) => {
    db.run('INSERT INTO jira_project_status VALUES (?, ?, ?)', [id, status.id, 10 * index + 11]);
  });
  const grant = (account: string, access: Access) =>
    db.run('INSERT INTO jira_access (project_id, account_id, access) VALUES (?, ?, ?)', [
      id,
      account,
      access,
    ]);
  grant(people.ada, 'admin');
  for (const person of edit) grant(people[person], 'edit');
  for (const person of browse) grant(people[person], 'browse');
  grant(APP_ACCOUNT_ID, 'edit');
  grant(AUTOMATION_ACCOUNT_ID, 'edit');
}

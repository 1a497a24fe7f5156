import type { Db } from '../../db';
import { freshId } from '../store/ids';

/** An area of a project, such as "Checkout", that its issues can belong to. */
export interface Component {
  id: number;
  projectId: number;
  /** Once in a project, in any case. */
  name: string;
  description: string;
}

interface Row extends Omit<Component, 'projectId'> {
  project_id: number;
}

const toComponent = ({ project_id, ...row }: Row): Component => ({ ...row, projectId: project_id });

/** The components of every project, in the order that Jira lists them in: by name. */
export function allComponents(db: Db): Component[] {
  return db.all<Row>('SELECT * FROM jira_component ORDER BY name, id').map(toComponent);
}

export function componentsOf(db: Db, projectId: number): Component[] {
  return allComponents(db).filter((component) => component.projectId === projectId);
}

/** Adds a component, under its own id where it has one. */
export function addComponent(db: Db, component: Omit<Component, 'id'> & { id?: number }): Component {
  const { id = freshId(db, 'jira_component'), projectId, name, description } = component;
  db.run('INSERT INTO jira_component (id, project_id, name, description) VALUES (?, ?, ?, ?)', [
    id,
    projectId,
    name,
    description,
  ]);
  return { id, projectId, name, description };
}

export function removeComponent(db: Db, id: number): void {
  db.run('DELETE FROM jira_component WHERE id = ?', [id]);
}

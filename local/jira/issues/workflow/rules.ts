import { randomUUID } from 'node:crypto';
import type { Db } from '../../../db';
import type { Site } from '../../site';
import { openCatalog, statusesOfProject } from '../../store/catalog';

/** A validator of the app on one transition of a project's workflow. */
export interface WorkflowRule {
  id: string;
  projectId: number;
  transitionId: string;
  moduleKey: string;
  /** What its configuration page has given; an empty object at first. */
  configuration: unknown;
}

interface Row {
  id: string;
  project_id: number;
  transition_id: string;
  module_key: string;
  configuration: string;
}

export function rulesOfProject(db: Db, projectId: number): WorkflowRule[] {
  return db
    .all<Row>('SELECT * FROM jira_workflow_rule WHERE project_id = ? ORDER BY rowid', [projectId])
    .map((row) => ({
      id: row.id,
      projectId: row.project_id,
      transitionId: row.transition_id,
      moduleKey: row.module_key,
      configuration: JSON.parse(row.configuration),
    }));
}

/** Adds a rule, or changes what is configured for one that is there; answers with its id. */
function saveRule(db: Db, rule: Omit<WorkflowRule, 'id'> & { id?: string | undefined }): string {
  const id = rule.id ?? randomUUID();
  db.run(
    `INSERT INTO jira_workflow_rule (id, project_id, transition_id, module_key, configuration) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET configuration = excluded.configuration`,
    [id, rule.projectId, rule.transitionId, rule.moduleKey, JSON.stringify(rule.configuration)],
  );
  return id;
}

/** The transitions of a project, by the status that each leads to, with the app's rules on them. */
export function workflowOf(
  { db }: Site,
  projectKey: string,
): { to: string; rules: Pick<WorkflowRule, 'moduleKey' | 'configuration'>[] }[] {
  const project = [...openCatalog(db).projects().values()].find(({ key }) => key === projectKey);
  if (!project) throw new Error(`There is no project ${projectKey}.`);
  const rules = rulesOfProject(db, project.id);
  return statusesOfProject(db, project.id).map(({ name, transitionId }) => ({
    to: name,
    rules: rules
      .filter((rule) => rule.transitionId === transitionId)
      .map(({ moduleKey, configuration }) => ({ moduleKey, configuration })),
  }));
}

/** Adds a rule to the transition that leads to a status, or configures it anew; null as configuration takes it away. */
export function setRule(
  { db }: Site,
  {
    projectKey,
    to,
    moduleKey,
    configuration = {},
  }: { projectKey: string; to: string; moduleKey: string; configuration?: unknown },
): void {
  const project = [...openCatalog(db).projects().values()].find(({ key }) => key === projectKey);
  const status = project && statusesOfProject(db, project.id).find(({ name }) => name === to);
  if (!status) throw new Error(`The project ${projectKey} has no transition to ${to}.`);
  const { transitionId } = status;
  const known = rulesOfProject(db, project.id).find(
    (rule) => rule.transitionId === transitionId && rule.moduleKey === moduleKey,
  );
  if (configuration !== null)
    saveRule(db, { id: known?.id, projectId: project.id, transitionId, moduleKey, configuration });
  else if (known) db.run('DELETE FROM jira_workflow_rule WHERE id = ?', [known.id]);
}

import { jira } from '../http/jira';
import { isRecord, readList, readOptional, readRecord, readString } from '../http/read';
import { type PersonRef, readIssueType, readPersonRef } from './issue';

export interface Project {
  id: string;
  key: string;
  name: string;
  lead: PersonRef | null;
}

export interface ProjectDetail extends Project {
  /** Its issue types at hierarchy level 1, whatever they are called; may be none. */
  epicTypes: { id: string; name: string }[];
  /** Can be read, not changed. */
  archived: boolean;
}

/** Every project that the acting person may browse. */
export async function listProjects(): Promise<Project[]> {
  const projects: Project[] = [];
  for (;;) {
    const path = `/project/search?expand=lead&maxResults=50&startAt=${projects.length}`;
    const page = readRecord(await jira('GET', path), 'answer');
    const values = readList(page.values, 'values', readProject);
    projects.push(...values);
    if (page.isLast !== false || values.length === 0) return projects;
  }
}

export async function getProject(key: string): Promise<ProjectDetail> {
  const project = readRecord(await jira('GET', `/project/${encodeURIComponent(key)}`), 'project');
  const types = readList(project.issueTypes, 'issueTypes', (value) => ({
    ...readIssueType(value),
    id: readString(readRecord(value, 'issueType').id, 'issueType.id'),
  }));
  const epicTypes = types.filter((type) => type.level === 1);
  return { ...readProject(project), epicTypes, archived: project.archived === true };
}

/** Whether the acting person has Administer Projects. */
export async function mayAdminister(projectKey: string): Promise<boolean> {
  const query = new URLSearchParams({ permissions: 'ADMINISTER_PROJECTS', projectKey });
  const answer = readRecord(await jira('GET', `/mypermissions?${query}`), 'answer');
  const permission = readRecord(answer.permissions, 'permissions').ADMINISTER_PROJECTS;
  return isRecord(permission) && permission.havePermission === true;
}

function readProject(value: unknown): Project {
  const project = readRecord(value, 'project');
  return {
    id: readString(project.id, 'project.id'),
    key: readString(project.key, 'project.key'),
    name: readString(project.name, 'project.name'),
    lead: readOptional(project.lead, 'project.lead', readPersonRef),
  };
}

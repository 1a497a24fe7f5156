import { readList, readOptional, readRecord, readString } from '../http/read';
import { jira } from '../http/jira';
import { type PersonRef, readPersonRef } from './issue';

export interface Project {
  id: string;
  key: string;
  name: string;
  lead: PersonRef | null;
}

/** Every project that the acting person may browse, by name. */
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

export async function getProject(key: string): Promise<Project> {
  return readProject(await jira('GET', `/project/${encodeURIComponent(key)}`));
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

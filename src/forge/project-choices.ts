import { route } from '@forge/api';
import type { JiraAsUser } from '../app/jira';
import { EPIC_LEVEL } from '../domain/facts';
import { list, part, text } from '../domain/jira-json';
import { accept } from '../domain/refusal';
import type { NamedThing } from '../domain/views/settings';
import { outcomeOf } from './jira-answer';
import { newestEpic, projectFields } from './project-fields';
import { asCaller } from './requests';

/** Jira gives at most this many resolutions at once. */
const RESOLUTIONS = 50;

/** What an admin may choose from in a project's settings, as that admin may see it. */
export const projectChoices: Pick<
  JiraAsUser,
  'components' | 'epicTypes' | 'resolutions' | 'fields' | 'newestEpic'
> = {
  async components(projectId) {
    const answer = await outcomeOf(asCaller.get(route`/rest/api/3/project/${projectId}/components`));
    return answer.ok ? accept(namedThings(answer.result)) : answer;
  },

  async epicTypes(projectId) {
    const [types, statuses] = await Promise.all([
      outcomeOf(
        asCaller.get(route`/rest/api/3/issuetype/project?projectId=${projectId}&level=${EPIC_LEVEL}`),
      ),
      outcomeOf(asCaller.get(route`/rest/api/3/project/${projectId}/statuses`)),
    ]);
    if (!types.ok) return types;
    if (!statuses.ok) return statuses;
    const named = namedThings(types.result);
    const ids = new Set(named.map(({ id }) => id));
    const ofEpics = list(statuses.result).filter(({ id }) => ids.has(text(id)));
    const all = ofEpics.flatMap((type) => namedThings(type.statuses));
    return accept({
      names: named.map(({ name }) => name),
      statuses: [...new Map(all.map((each) => [each.id, each])).values()],
    });
  },

  async resolutions() {
    const found: NamedThing[] = [];
    for (let isLast = false; !isLast; ) {
      const page = route`/rest/api/3/resolution/search?startAt=${found.length}&maxResults=${RESOLUTIONS}`;
      const answer = await outcomeOf(asCaller.get(page));
      if (!answer.ok) return answer;
      const { values, isLast: ends } = part(answer.result);
      const some = namedThings(values);
      found.push(...some);
      isLast = ends === true || some.length === 0;
    }
    return accept(found);
  },

  fields: projectFields,
  newestEpic,
};

function namedThings(answer: unknown): NamedThing[] {
  return list(answer).map(({ id, name }) => ({ id: text(id), name: text(name) }));
}

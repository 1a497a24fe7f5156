import type { Request } from '@forge/resolver';
import * as v from 'valibot';
import type { Caller } from '../app/ports';
import { accountId, jiraId } from '../calls/parse';
import { accept, type Outcome, refuse } from '../domain/refusal';

/** Modules of the manifest that stand on an issue or in a project, by what the platform calls their pages. */
type PageType = 'jira:issuePanel' | 'jira:issueContext' | 'jira:projectPage' | 'jira:projectSettingsPage';

const person = {
  accountId,
  cloudId: v.pipe(v.string(), v.minLength(1)),
  timezone: v.nullish(v.string(), 'UTC'),
};
const onSite = v.object({ ...person, extension: v.object({ type: v.literal('jira:adminPage') }) });
const onProject = v.object({
  ...person,
  extension: v.object({
    type: v.string(),
    project: v.object({ id: jiraId }),
    issue: v.optional(v.object({ id: jiraId })),
  }),
});

/** Where a call comes from and who makes it, as the platform vouches for; nothing of it from the payload. */
export interface SiteCaller {
  caller: Caller;
}

export interface PageCall extends SiteCaller {
  projectId: string;
  /** Set on pages of an issue. */
  issueId: string | null;
}

/** Reads a call's context; refused from another page than the manifest names, and without a signed-in person. */
export type ReadContext<Call> = (request: Request) => Outcome<Call>;

/** Calls of these pages alone. */
export function pages(...types: readonly PageType[]): ReadContext<PageCall> {
  return ({ context }) => {
    const parsed = v.safeParse(onProject, context);
    if (!parsed.success || !types.some((type) => type === parsed.output.extension.type)) {
      return refuse({ code: 'wrong-page' });
    }
    const { project, issue } = parsed.output.extension;
    return accept({ caller: callerOf(parsed.output), projectId: project.id, issueId: issue?.id ?? null });
  };
}

/** Calls of the page in the settings of Jira itself. */
export const sitePage: ReadContext<SiteCaller> = ({ context }) => {
  const parsed = v.safeParse(onSite, context);
  return parsed.success ? accept({ caller: callerOf(parsed.output) }) : refuse({ code: 'wrong-page' });
};

function callerOf({ accountId, cloudId, timezone }: Omit<v.InferOutput<typeof onSite>, 'extension'>): Caller {
  return { accountId, cloudId, timeZone: timezone, now: Date.now() };
}

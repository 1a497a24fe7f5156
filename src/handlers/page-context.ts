import type { Request } from '@forge/resolver';
import * as v from 'valibot';
import type { Caller } from '../app/ports';
import { accountId, jiraId } from '../calls/parse';
import { accept, type Outcome, refuse } from '../domain/refusal';

/** Modules of the manifest, by what the platform calls their pages. */
export type PageType =
  | 'jira:issuePanel'
  | 'jira:issueContext'
  | 'jira:projectPage'
  | 'jira:projectSettingsPage';

const context = v.object({
  accountId,
  cloudId: v.pipe(v.string(), v.minLength(1)),
  timezone: v.nullish(v.string(), 'UTC'),
  extension: v.object({
    type: v.string(),
    project: v.object({ id: jiraId }),
    issue: v.optional(v.object({ id: jiraId })),
  }),
});

/** Where a call comes from and who makes it, as the platform vouches for; nothing of it from the payload. */
export interface PageCall {
  caller: Caller;
  projectId: string;
  /** Set on pages of an issue. */
  issueId: string | null;
}

/** Reads a call's context; refused from another page than these, and without a signed-in person. */
export function pageCall(request: Request, types: readonly PageType[]): Outcome<PageCall> {
  const parsed = v.safeParse(context, request.context);
  if (!parsed.success || !types.some((type) => type === parsed.output.extension.type)) {
    return refuse({ code: 'wrong-page' });
  }
  const { accountId, cloudId, timezone, extension } = parsed.output;
  return accept({
    caller: { accountId, cloudId, timeZone: timezone, now: Date.now() },
    projectId: extension.project.id,
    issueId: extension.issue?.id ?? null,
  });
}

/** An answer that is not a success, with Jira's own words. Thrown by handlers; the service turns it into a response. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly errorMessages: string[],
    /** Messages by field. */
    readonly errors: Record<string, string> = {},
  ) {
    super([...errorMessages, ...Object.values(errors)].join(' '));
    this.name = 'Refusal';
  }
}

export const badRequest = (message: string): Refusal => new Refusal(400, [message]);
export const forbidden = (message: string): Refusal => new Refusal(403, [message]);
export const notFound = (message: string): Refusal => new Refusal(404, [message]);

/** Jira's answer for an issue that does not exist, and for one that the caller may not browse. */
export const issueNotFound = (): Refusal =>
  notFound('Issue does not exist or you do not have permission to see it.');

/** Refuses a caller who is not logged in. */
export const notAuthenticated = (): Refusal =>
  new Refusal(401, ['Client must be authenticated to access this resource.']);

import type { Context } from 'hono';
import { PlaceError } from '../forge/place';
import { Refusal as Refused } from '../jira/http/refusal';
import type { Refusal } from '../web-api';

/** A refusal of a `/local` call, in words for the person at the screen. */
export class WebError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Turns what a handler threw into an answer; an unforeseen error shows its message, for this is a tool for developers. */
export function answerError(error: Error, context: Context): Response {
  const foreseen = error instanceof WebError || error instanceof PlaceError || error instanceof Refused;
  const status = foreseen ? error.status : 500;
  if (status === 500) process.stderr.write(`${error.stack}\n`);
  const body: Refusal = { error: { message: error.message } };
  return context.json(body, status as 500);
}

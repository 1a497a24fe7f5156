import type { JSX } from 'preact';
import type { Status } from '../jira/issue';

/** A status by its name, coloured by its category as in Jira. */
export function StatusLozenge({ status }: { status: Status }): JSX.Element {
  return <span class={`lozenge lozenge-${status.category}`}>{status.name}</span>;
}

/** Where an epic is in its life: by Jira's status category, but for what an admin has said means "will not be built". */
export type Phase = 'todo' | 'in-progress' | 'done' | 'dropped';

/** No date is owed any more. */
export function isClosed(phase: Phase): boolean {
  return phase === 'done' || phase === 'dropped';
}

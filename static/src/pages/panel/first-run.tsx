import { isClosed } from '../../../../src/domain/phase';
import type { PanelView } from '../../../../src/domain/views/panel';

/** Nobody has set the project up, and a role is still free on this epic. */
export function isFirstRun({ evaluation, settings }: PanelView): boolean {
  const isFree = evaluation.reasons.some((reason) => reason.code === 'role-empty');
  return isFree && !settings.setUp && !isClosed(evaluation.phase);
}

/** What this is, in one line. */
export function FirstRun({ view }: { view: PanelView }) {
  if (!isFirstRun(view)) return null;
  return (
    <p class="date-fact">
      The PM and the EM of an epic both sign its date here.{' '}
      {view.mine.canClaim.length > 0 && view.mine.roles.length === 0
        ? 'Take your role to begin; a project admin can also name both for the whole project.'
        : 'A project admin can name both for the whole project.'}
    </p>
  );
}

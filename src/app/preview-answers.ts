import type { AnswerPlaces } from '../domain/answer-field';
import { answersIn } from '../domain/answers';
import { EPIC_LEVEL, factsOf, type JiraIssue, levelOf } from '../domain/facts';
import { accept, type Outcome, refuse } from '../domain/refusal';
import type { PreviewedAnswers } from '../domain/views/settings';
import { projectOf } from './gather-epic';
import type { Ports } from './ports';
import { requireAdmin } from './require-admin';

/** The five answers of a real epic of the project, as they would be if answers lived in these places. */
export async function previewAnswers(
  ports: Pick<Ports, 'user' | 'app' | 'settings' | 'epics'>,
  projectId: string,
  { places, timeZone, issueKey }: { places: AnswerPlaces; timeZone: string | null; issueKey: string | null },
): Promise<Outcome<PreviewedAnswers>> {
  const [admin, settings, found, zone] = await Promise.all([
    requireAdmin(ports, projectId),
    ports.settings.read(projectId),
    issueKey === null ? ports.user.newestEpic(projectId) : ports.user.readEpic(issueKey),
    // As saving would have it.
    places.when.kind === 'date-time' && timeZone === null ? ports.app.siteTimeZone() : timeZone,
  ]);
  if (!admin.ok) return admin;
  if (!found.ok) return found;
  const issue = found.result;
  if (issue === null) return accept({ epic: null, ...shownOf({ id: '', key: '', fields: {} }) });
  if (levelOf(issue) !== EPIC_LEVEL) return refuse({ code: 'not-epic' });
  if (projectOf(issue).id !== projectId) return refuse({ code: 'not-found' });
  const stored = await ports.epics.read(issue.id);
  const { key, summary } = factsOf(issue, settings);
  return accept({ epic: { key, summary }, ...shownOf(issue, stored?.record.answers) });

  function shownOf(from: JiraIssue, kept = {}) {
    const { value, written, isFieldGone } = factsOf(from, {
      ...settings,
      source: places.when.id,
      zone: zone ?? settings.zone,
    });
    return { answers: answersIn(from.fields, places, kept), value, written, isFieldGone };
  }
}

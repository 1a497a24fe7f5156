import { fieldOf } from '../domain/agreement';
import { answersIn } from '../domain/answers';
import { samePeriod } from '../domain/calendar';
import { FIX_VERSIONS, fits } from '../domain/date-field';
import { differing } from '../domain/differing';
import { driftedIn } from '../domain/drift';
import { type Evaluation, evaluate } from '../domain/evaluate';
import type { NamedMove } from '../domain/jira-history';
import { list, text } from '../domain/jira-json';
import { hasChanged } from '../domain/lapsed';
import type { GivenReason } from '../domain/move';
import { isClosed } from '../domain/phase';
import type { ProjectSettings } from '../domain/settings';
import type { Suggestion } from '../domain/suggestion';
import type { Mine, PanelMove, PanelView } from '../domain/views/panel';
import { agreementOf, answerChanges, type Situation } from './gather-epic';
import { mineIn } from './panel-mine';
import type { Caller } from './ports';

/** Moves of the time before the record that a view tells of. */
const MOST_EARLIER = 20;

/** Everything the panel shows of a situation to this caller. */
export function panelView(caller: Caller, situation: Situation): PanelView {
  const { facts, project, settings, today, issue } = situation;
  const record = situation.stored?.record;
  const agreement = agreementOf(record);
  const { value, phase, isFieldGone } = facts;
  const evaluation = evaluate({ value, phase, isFieldGone, agreement, settings, today });
  const mine = mineIn(caller, situation, evaluation);
  return {
    me: caller.accountId,
    epic: {
      id: facts.id,
      key: facts.key,
      summary: facts.summary,
      projectId: project.id,
      projectKey: project.key,
    },
    rev: record?.rev ?? 0,
    evaluation,
    today,
    statusName: facts.statusName,
    doneAt: facts.doneAt,
    goal: facts.goal,
    answers: answersIn(issue.fields, settings.places, record?.answers ?? {}),
    drifts: driftsIn(situation),
    written: facts.written,
    isFieldGone: facts.isFieldGone,
    move: moveIn(situation),
    earlierMoves: earlierMoves(situation),
    suggestions: record?.suggestions ?? [],
    toMoveOut: record?.toMoveOut ?? [],
    formerBaselines: record?.formerBaselines ?? [],
    askText: evaluation.ask ? (record?.askText ?? '') : '',
    mine,
    putBack: putBackOf(evaluation, mine, settings),
    releases: releasesIn(situation),
    beingSet: record?.intent ? { by: record.intent.by, to: record.intent.to } : null,
    projectionProblem: record?.projectionProblem ?? null,
    events: record?.events ?? [],
    settings: {
      places: settings.places,
      owners: settings.owners,
      claiming: settings.claiming,
      samePerson: settings.samePerson,
      editSigns: settings.editSigns,
      setUp: settings.rev > 0,
    },
  };
}

function driftsIn(situation: Situation): PanelView['drifts'] {
  const changes = answerChanges(situation);
  const shown = driftedIn(changes).flatMap((decision) => {
    const change = changes[decision];
    if (!change) return [];
    const { historyId, at, by, fieldId } = change;
    const told = situation.history.changes[fieldId];
    const { name, from, to } = told?.historyId === historyId ? told : { name: null, from: null, to: null };
    return [[decision, { historyId, at, by, name, ...differing(from, to) }]];
  });
  return Object.fromEntries(shown);
}

/** Jira's own word of the latest move, which may be newer than the record's, with the reason given for that very one. */
function moveIn({ history, stored, settings, facts }: Situation): PanelMove | null {
  if (facts.isFieldGone) return null;
  const known = stored?.record.lastMove;
  const move = history.moves.at(-1);
  // Of releases no history tells; the record knows what it has seen.
  if (!move) return known && settings.source === FIX_VERSIONS ? { ...known, name: null } : null;
  const given = known?.historyId === move.historyId ? known.given : null;
  return { ...move, given: given ?? acceptedReason(move, stored?.record.suggestions ?? []) };
}

/** A date that was suggested with a reason and accepted has moved for that reason: nobody need say it again. */
function acceptedReason(move: NamedMove, suggestions: readonly Suggestion[]): GivenReason | null {
  const accepted = suggestions.find(
    ({ end, value, suggests, at }) =>
      end === 'accepted' && value.source === move.source && at <= move.at && samePeriod(suggests, move.to),
  );
  return accepted ? { reason: accepted.reason, text: accepted.text, by: accepted.by, at: accepted.at } : null;
}

/** Names of the versions that the date comes from. */
function releasesIn({ facts, issue }: Situation): string[] {
  const { value } = facts;
  if (!value || fieldOf(value.source) !== FIX_VERSIONS) return [];
  const ids = value.source.slice(FIX_VERSIONS.length + 1).split(',');
  const versions = list(issue.fields.fixVersions).filter(({ id }) => ids.includes(text(id)));
  return versions.map(({ name }) => text(name));
}

/** What the ledger never heard of, because nothing was kept of the epic then; the newest of it. */
function earlierMoves({ history, stored }: Situation): NamedMove[] {
  const mark = stored?.record.historyMark ?? null;
  const untold = mark === null ? history.moves : [];
  return untold.slice(-MOST_EARLIER);
}

function putBackOf(evaluation: Evaluation, mine: Mine, { places }: ProjectSettings) {
  const { lastAgreed, phase } = evaluation;
  const may = hasChanged(evaluation) && !isClosed(phase) && mine.roles.length > 0 && mine.maySetDate;
  const { kind } = places.when;
  // Whether a list has an option for it only Jira knows.
  return may && lastAgreed && kind !== 'option' && fits(lastAgreed.on, kind) ? lastAgreed.on : null;
}

import { daysBetween } from '../../../../src/domain/calendar';
import { formatPeriod } from '../../../../src/domain/format';
import { isMove, LATELY } from '../../../../src/domain/move';
import { isTurnOf } from '../../../../src/domain/turn-of';
import type { PanelView } from '../../../../src/domain/views/panel';
import { distance, doneSentence, lastAgreedSentence, turnSentence } from '../../../../src/domain/words/date';
import type { Words } from '../../../../src/domain/words/words';
import { FlagRegion } from '../../components/flag';
import { lazily } from '../../components/lazily';
import { Lozenge } from '../../components/lozenge';
import { OverdueTag, StateTag, YourTurnTag } from '../../components/state-tag';
import { MoveLine } from '../../epic/move-line';
import { useWords } from '../../page';
import { BeingSet } from './being-set';
import { FirstRun } from './first-run';
import { RoleRows } from './role-rows';
import { SignBar } from './sign-bar';
import type { Panel } from './use-panel';

const MoveReason = lazily(() => import('./move-reason').then((part) => part.MoveReason));
const StillOpen = lazily(() => import('./still-open').then((part) => part.StillOpen));
const NotInReport = lazily(() => import('./not-in-report').then((part) => part.NotInReport));

interface DateSectionProps {
  view: PanelView;
  panel: Panel;
  /** The person has just taken a role: the date is what comes next. */
  focusDate: boolean;
  onClaimed: () => void;
}

/** What date, agreed by whom, whose turn; and the one thing to do about it. */
export function DateSection({ view, panel, focusDate, onClaimed }: DateSectionProps) {
  const { act, busy, flag, dismiss } = panel;
  const { evaluation } = view;
  const words = useWords();
  const done = evaluation.phase === 'done' ? doneSentence(evaluation, view.doneAt, words) : null;
  const facts = [done, lastAgreedSentence(evaluation, words)];
  const move = toldMove(view, words.now);
  return (
    <section class="date-section" aria-label="The date">
      <Tags view={view} words={words} />
      <p class="date-line">
        <strong class={evaluation.value ? 'date' : 'date date-none'}>
          {evaluation.value ? formatPeriod(evaluation.value.canonical, words) : 'No date'}
        </strong>
        <span class="date-change">{changeText(view, words)}</span>
      </p>
      {facts.map((fact) => fact && <p class="date-fact">{fact}</p>)}
      {move && <MoveLine move={move} evaluation={evaluation} words={words} />}
      <RoleRows view={view} act={act} busy={busy} onClaimed={onClaimed} />
      <BeingSet view={view} />
      {(evaluation.ask || view.toMoveOut.length > 0) && <StillOpen view={view} act={act} busy={busy} />}
      <SignBar view={view} act={act} busy={busy} focusDate={focusDate} />
      <FlagRegion flag={flag} onDismiss={dismiss} />
      {move && isMove(move) && view.mine.canGiveReason && (
        <MoveReason view={view} move={move} act={act} busy={busy} />
      )}
      <FirstRun view={view} />
      {view.projectionProblem && <NotInReport problem={view.projectionProblem} />}
    </section>
  );
}

/** What moved the date, while it matters: once all have agreed, for a week; and not for a date that was only set. */
function toldMove({ move, evaluation: { state } }: PanelView, now: number): PanelView['move'] {
  if (!move || (state === 'agreed' && (!isMove(move) || now - move.at > LATELY))) return null;
  return isMove(move) || state !== 'unsigned' ? move : null;
}

function Tags({ view, words }: { view: PanelView; words: Words }) {
  const { evaluation } = view;
  const turn = turnSentence(evaluation, words);
  const isMine = isTurnOf(evaluation.turn, words.me);
  return (
    <div class="tags">
      {evaluation.overdue && <OverdueTag />}
      {evaluation.phase === 'dropped' ? (
        <Lozenge icon="cross">{doneSentence(evaluation, view.doneAt, words)}</Lozenge>
      ) : (
        <StateTag of={evaluation} />
      )}
      {isMine ? <YourTurnTag /> : turn && <span class="turn">{turn}</span>}
    </div>
  );
}

/** How far the date is from what was agreed, or how far past it is. */
function changeText({ evaluation, today }: PanelView, words: Words): string {
  const { change, slip, state, overdue, value } = evaluation;
  if (state === 'agreed' && slip) return `${distance(slip, words)} than first`;
  if (state !== 'agreed' && change) return distance(change, words);
  if (!overdue || !value) return '';
  return new Intl.RelativeTimeFormat(words.locale).format(daysBetween(today, value.canonical), 'day');
}

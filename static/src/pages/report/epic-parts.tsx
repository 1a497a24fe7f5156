import { daysBetween } from '../../../../src/domain/calendar';
import type { Evaluation } from '../../../../src/domain/evaluate';
import type { EpicFacts } from '../../../../src/domain/facts';
import { formatDays, formatSlip } from '../../../../src/domain/format';
import type { ReportRow } from '../../../../src/domain/report/row';
import { distance, measuredFrom, near } from '../../../../src/domain/words/date';
import { movedParts } from '../../../../src/domain/words/row';
import { askSentence, suggestedSentence } from '../../../../src/domain/words/suggestion';
import type { Words } from '../../../../src/domain/words/words';
import { Button, IconButton } from '../../components/button';
import { Icon } from '../../components/icon';
import { IssueLink } from '../../components/issue-link';
import { lazily } from '../../components/lazily';
import type { Selection } from '../../signing/use-selection';
import type { RowProps } from './row-props';

const InAll = lazily(
  () => import('./in-all').then((part) => part.InAll),
  () => null,
);

export function EpicName({ facts }: { facts: EpicFacts }) {
  const { goal, priority } = facts;
  return (
    <div class="epic-name">
      <span class="epic-key">
        <IssueLink issueKey={facts.key}>{facts.key}</IssueLink>
        <span class="subtlest">{facts.statusName}</span>
      </span>
      <span class="epic-summary">{facts.summary}</span>
      {(goal || priority) && (
        <span class="epic-serves under">
          {[goal && (goal.summary || goal.key), priority].filter(Boolean).join(' · ')}
        </span>
      )}
    </div>
  );
}

/** What the epic serves: the issue above it. */
export function Goal({ goal }: Pick<EpicFacts, 'goal'>) {
  return (
    goal && (
      <IssueLink issueKey={goal.key} title={goal.key}>
        {goal.summary || goal.key}
      </IssueLink>
    )
  );
}

interface OfRow {
  row: ReportRow;
  words: Words;
}

/** The date, and by how much it has passed while the epic is open. */
export function EpicDate({ row: { evaluation, facts }, words }: OfRow) {
  const { value, overdue } = evaluation;
  if (!value && facts.written !== null) {
    return (
      <>
        <span>“{facts.written}”</span>
        <span class="under">no date that can be read</span>
      </>
    );
  }
  if (!value) return <span class="subtlest">No date</span>;
  if (!overdue) return <span class="epic-date">{near(value.canonical, words)}</span>;
  const days = formatDays(daysBetween(value.canonical, words.today), words);
  return (
    <span class="epic-date is-overdue">
      <span class="epic-day">
        <Icon name="clock" />
        {near(value.canonical, words)}
      </span>
      <span class="under">{days} overdue</span>
    </span>
  );
}

/** What lay on the issue could not be trusted, and the truth is being asked for. */
export function Checking() {
  return (
    <span class="subtle" role="status">
      Checking…
    </span>
  );
}

interface OfEvaluation {
  evaluation: Evaluation;
  words: Words;
}

/**
 * Beside a state: how far the date is from what was agreed, for a new agreement never clears the past; and what one
 * side has asked the other.
 */
export function StateDetail({ evaluation, words }: OfEvaluation) {
  const { state, slip, change, counter, ask } = evaluation;
  const told = [
    counter && suggestedSentence(counter, words),
    state === 'agreed' && slip && `${distance(slip, words)} than ${measuredFrom(evaluation)}`,
    state === 'changed' && change && distance(change, words),
    ask && askSentence(ask, words),
  ].filter((text) => typeof text === 'string');
  return (
    <>
      {told.map((text) => (
        <span key={text} class="under">
          {text}
        </span>
      ))}
    </>
  );
}

/** "+14 days", "−3 days"; "0 days" for an agreed date that never moved. */
export function slipNumber(slip: number | null, words: Words): string {
  return slip === null ? '' : formatSlip(slip, words);
}

/** What moved the date last, how far and when. */
export function Moved({ row, words, movedSince }: OfRow & Pick<RowProps, 'movedSince'>) {
  const [far, ...rest] = movedParts(row, words);
  if (far === undefined) return null;
  const isByRobot = !row.justMoved && (row.move?.by === 'automation' || row.move?.by === 'app');
  return (
    <>
      <span class="moved">
        {isByRobot && <Icon name="robot" />}
        {far}
      </span>
      {rest.length > 0 && <span class="under">{rest.join(' · ')}</span>}
      {movedSince && <InAll row={row} movedSince={movedSince} words={words} />}
    </>
  );
}

interface SignButtonProps extends Pick<RowProps, 'words' | 'signing' | 'sign'> {
  row: ReportRow;
  isWide?: boolean;
}

/** Signs the date with one click, for an owner who has not yet. */
export function SignButton({ row, words, signing, sign, isWide = false }: SignButtonProps) {
  const { facts, signable, myTurn } = row;
  const isBusy = signing.busy.has(facts.id);
  if (signable === null) return null;
  const label = `Sign ${near(signable, words)}`;
  return (
    <Button
      look={myTurn && isWide ? 'primary' : 'default'}
      wide={isWide}
      loading={isBusy}
      aria-label={`${label}, ${facts.key} ${facts.summary}`}
      onClick={() => sign([facts.id])}
    >
      {label}
    </Button>
  );
}

/** What the other side has asked the viewer is answered on the epic itself. */
export function AnswerLink({ row: { facts, evaluation, myTurn } }: { row: ReportRow }) {
  if (!myTurn || (!evaluation.counter && !evaluation.ask)) return null;
  return (
    <span class="answer-link">
      <IssueLink issueKey={facts.key}>Answer on {facts.key}</IssueLink>
    </span>
  );
}

/** How a row is marked: chosen, or the one that the page's address leads to. */
export function markOf({ id, key }: EpicFacts, selection: Selection, linked: string | null): string {
  return [selection.has(id) && 'is-chosen', key === linked && 'is-linked'].filter(Boolean).join(' ');
}

/** Makes the page's address lead to this row, to be passed on. */
export function RowLink({
  facts: { key },
  linked,
  link,
}: { facts: EpicFacts } & Pick<RowProps, 'linked' | 'link'>) {
  const isLinked = linked === key;
  return (
    <>
      <span class="row-link">
        <IconButton
          icon="link"
          label={`Link to ${key} in this report`}
          aria-pressed={isLinked}
          onClick={() => link(isLinked ? null : key)}
        />
      </span>
      {isLinked && <span class="under">The address of this page leads here.</span>}
    </>
  );
}

/** What came of the last thing done here. */
export function RowNote({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <p class="row-note">
      <Icon name="info" />
      <span>{text}</span>
    </p>
  );
}

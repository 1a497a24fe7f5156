import './cards.css';
import type { RefObject } from 'preact';
import { type ReportRow, rowId } from '../../../../src/domain/report/row';
import { firstAgreedSentence } from '../../../../src/domain/words/date';
import { StateTag, YourTurnTag } from '../../components/state-tag';
import { SelectBox } from '../../signing/select-box';
import {
  AnswerLink,
  Checking,
  EpicDate,
  EpicName,
  Goal,
  Moved,
  markOf,
  RowLink,
  RowNote,
  SignButton,
  StateDetail,
} from './epic-parts';
import { Holders, WaitingOn } from './epic-people';
import { Blocks } from './long-list/blocks';
import type { RowProps } from './row-props';
import type { Listing } from './use-listing';

interface EpicCardProps extends RowProps {
  row: ReportRow;
}

interface EpicCardsProps extends RowProps {
  rows: readonly ReportRow[];
  /** What scrolls a long list; null for a short one. */
  box: RefObject<HTMLElement> | null;
  listing: Pick<Listing, 'order'>;
}

/** Epics on a narrow screen. */
export function EpicCards({ rows, box, listing, ...rowProps }: EpicCardsProps) {
  const draw = (row: ReportRow, key: string | number) => <EpicCard key={key} row={row} {...rowProps} />;
  if (!box) return <ul class="cards">{rows.map((row) => draw(row, rowId(row)))}</ul>;
  const { order } = listing;
  return <Blocks as="ul" class="cards" rows={rows} order={order} box={box} idOf={rowId} draw={draw} />;
}

function EpicCard({
  row,
  words,
  movedSince,
  signing,
  selection,
  sign,
  checking,
  linked,
  link,
}: EpicCardProps) {
  const { facts, evaluation } = row;
  const first = firstAgreedSentence(evaluation, words);
  return (
    <li class={`card ${markOf(facts, selection, linked)}`} data-epic={facts.id}>
      <div class="card-head">
        <EpicName facts={facts} />
        <SelectBox id={facts.id} issueKey={facts.key} selection={selection} />
      </div>
      <RowLink facts={facts} linked={linked} link={link} />
      <div class="card-line">
        <EpicDate row={row} words={words} />
        {checking.has(facts.id) ? <Checking /> : <StateTag of={evaluation} />}
        {row.myTurn && <YourTurnTag />}
        <StateDetail evaluation={evaluation} words={words} />
      </div>
      <AnswerLink row={row} />
      <SignButton row={row} words={words} signing={signing} sign={sign} isWide />
      <RowNote text={signing.notes.get(facts.id)} />
      <dl class="card-facts">
        {evaluation.turn && (!row.myTurn || evaluation.turn.standIns.length > 0) && (
          <div>
            <dt>Waiting on</dt>
            <dd>
              <WaitingOn evaluation={evaluation} words={words} />
            </dd>
          </div>
        )}
        {row.movedLately && (
          <div>
            <dt>Moved</dt>
            <dd class="card-moved">
              <Moved row={row} words={words} movedSince={movedSince} />
            </dd>
          </div>
        )}
        {facts.goal && (
          <div>
            <dt>Goal</dt>
            <dd>
              <Goal goal={facts.goal} />
            </dd>
          </div>
        )}
        {facts.priority && (
          <div>
            <dt>Priority</dt>
            <dd>{facts.priority}</dd>
          </div>
        )}
        <div>
          <dt>PM</dt>
          <dd>
            <Holders standing={evaluation.roles.pm} words={words} />
          </dd>
        </div>
        <div>
          <dt>EM</dt>
          <dd>
            <Holders standing={evaluation.roles.em} words={words} />
          </dd>
        </div>
      </dl>
      {first && <p class="small subtle">{first}</p>}
    </li>
  );
}

import { type ReportRow, rowId } from '../../../../src/domain/report/row';
import { doneSentence, near } from '../../../../src/domain/words/date';
import type { Words } from '../../../../src/domain/words/words';
import { Skeleton } from '../../components/skeleton';
import { takeFocus } from '../../components/take-focus';
import { EpicName } from './epic-parts';
import { Holders } from './epic-people';
import { Blocks } from './long-list/blocks';
import { LongList } from './long-list/long-list';
import { ProblemMessage } from './problem-message';
import { UnreadMessage } from './unread-message';
import type { Epics } from './use-epics';

interface DoneSectionProps {
  rows: readonly ReportRow[];
  /** As for `Blocks`. */
  order: number;
  epics: Epics;
  words: Words;
  onReload: () => void;
}

/** Epics that shipped without a date ever having been agreed: read on request only. What was dropped owes none. */
export function DoneSection({ rows, order, epics, words, onReload }: DoneSectionProps) {
  return (
    <section class="group" aria-labelledby="done-title">
      <h2 class="group-title" id="done-title" tabIndex={-1} ref={takeFocus}>
        Done without an agreed date <span class="group-count">{epics.isRead ? rows.length : '…'}</span>
      </h2>
      {epics.problem && <ProblemMessage problem={epics.problem} words={words} onRetry={onReload} />}
      {epics.isLacking && <UnreadMessage epics={epics} onReload={onReload} />}
      {!epics.isRead && !epics.problem && <Skeleton lines={4} />}
      {epics.isRead && rows.length === 0 && <p class="subtle">None is listed.</p>}
      {rows.length > 0 && <DoneTable rows={rows} order={order} words={words} />}
    </section>
  );
}

function DoneTable({ rows, order, words }: Pick<DoneSectionProps, 'rows' | 'order' | 'words'>) {
  const draw = ({ facts, evaluation }: ReportRow, key: string | number) => (
    <tr key={key}>
      <th scope="row" class="cell-epic">
        <EpicName facts={facts} />
      </th>
      <td>{facts.value ? near(facts.value.canonical, words) : 'No date'}</td>
      <td>{doneSentence(evaluation, facts.doneAt, words)}</td>
      <td>
        <Holders standing={evaluation.roles.pm} words={words} />
      </td>
      <td>
        <Holders standing={evaluation.roles.em} words={words} />
      </td>
    </tr>
  );
  return (
    <LongList label="Done without an agreed date" count={rows.length}>
      {(box) => (
        <table class="epics epics-done">
          <thead>
            <tr>
              <th scope="col">Epic</th>
              <th scope="col" class="cell-date">
                Date
              </th>
              <th scope="col">Done</th>
              <th scope="col" class="cell-person">
                PM
              </th>
              <th scope="col" class="cell-person">
                EM
              </th>
            </tr>
          </thead>
          {box ? (
            <Blocks as="tbody" rows={rows} order={order} box={box} idOf={rowId} draw={draw} />
          ) : (
            <tbody>{rows.map((row) => draw(row, rowId(row)))}</tbody>
          )}
        </table>
      )}
    </LongList>
  );
}

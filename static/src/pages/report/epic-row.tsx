import type { ReportRow } from '../../../../src/domain/report/row';
import { measuredFrom, near } from '../../../../src/domain/words/date';
import { StateTag } from '../../components/state-tag';
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
  slipNumber,
} from './epic-parts';
import { Holders, WaitingOn } from './epic-people';
import type { RowProps } from './row-props';

interface EpicRowProps extends RowProps {
  row: ReportRow;
  /** Its place among all rows, where not all of them are drawn; 0 for the first. */
  place: number | undefined;
  /** Some row can be signed, so that every row has a place for its box. */
  hasSignable: boolean;
}

export function EpicRow({
  row,
  place,
  hasSignable,
  words,
  movedSince,
  signing,
  selection,
  sign,
  checking,
  linked,
  link,
}: EpicRowProps) {
  const { facts, evaluation } = row;
  const { firstAgreed } = evaluation;
  return (
    <tr
      class={markOf(facts, selection, linked)}
      data-epic={facts.id}
      aria-rowindex={place === undefined ? undefined : place + 2}
    >
      {hasSignable && (
        <td class="cell-check">
          <SelectBox id={facts.id} issueKey={facts.key} selection={selection} />
        </td>
      )}
      <th scope="row" class="cell-epic">
        <EpicName facts={facts} />
        <RowLink facts={facts} linked={linked} link={link} />
        <RowNote text={signing.notes.get(facts.id)} />
      </th>
      <td class="cell-goal">
        <Goal goal={facts.goal} />
      </td>
      <td class="cell-priority">{facts.priority}</td>
      <td class="cell-date">
        <EpicDate row={row} words={words} />
      </td>
      <td class="cell-state">
        {checking.has(facts.id) ? <Checking /> : <StateTag of={evaluation} />}
        <StateDetail evaluation={evaluation} words={words} />
      </td>
      <td class="cell-waiting">
        <WaitingOn evaluation={evaluation} words={words} />
        <AnswerLink row={row} />
        <SignButton row={row} words={words} signing={signing} sign={sign} />
      </td>
      <td class="cell-person">
        <Holders standing={evaluation.roles.pm} words={words} />
      </td>
      <td class="cell-person">
        <Holders standing={evaluation.roles.em} words={words} />
      </td>
      <td class="cell-first">
        {firstAgreed && near(firstAgreed.on, words)}
        {firstAgreed && evaluation.baseline > 1 && <span class="under">{measuredFrom(evaluation)}</span>}
      </td>
      <td class="cell-slip">{slipNumber(evaluation.slip, words)}</td>
      <td class="cell-moved">
        <Moved row={row} words={words} movedSince={movedSince} />
      </td>
    </tr>
  );
}

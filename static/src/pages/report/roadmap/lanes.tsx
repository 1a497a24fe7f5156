import { useRef } from 'preact/hooks';
import {
  type Axis,
  type Column,
  edgesOf,
  placeOn,
  type Unit,
} from '../../../../../src/domain/report/roadmap';
import type { ReportRow } from '../../../../../src/domain/report/row';
import type { Words } from '../../../../../src/domain/words/words';
import { IssueLink } from '../../../components/issue-link';
import { Blocks } from '../long-list/blocks';
import { LongList } from '../long-list/long-list';
import type { Listing } from '../use-listing';
import { AxisHead } from './axis-head';
import { CoverageBars } from './coverage-bars';
import { Gridlines } from './gridlines';
import { Lane } from './lane';
import { useOneStop } from './use-one-stop';

/** A line of the roadmap: an epic, or the goal of those below it. */
export type Line =
  | { kind: 'epic'; row: ReportRow }
  | { kind: 'goal'; goal: ReportRow['facts']['goal']; count: number };

export interface LanesProps {
  lines: readonly Line[];
  axis: Axis;
  unit: Unit;
  /** A single quarter is drawn. */
  isZoomed: boolean;
  columns: readonly Column[];
  listing: Listing;
  words: Words;
}

function idOf(line: Line): string {
  return line.kind === 'goal' ? `goal ${line.goal?.key}` : line.row.facts.id;
}

/** The chart, the calendar below it, and the epics along the calendar. */
export function Lanes({ lines, axis, unit, isZoomed, columns, listing, words }: LanesProps) {
  const head = useRef<HTMLDivElement>(null);
  useOneStop(head);
  const rows = lines.flatMap((line) => (line.kind === 'epic' ? [line.row] : []));
  const edges = edgesOf(rows, axis);
  const inside = columns.filter(({ due }) => due !== 'none' && due.from !== null && due.to !== null);
  const beyond = isZoomed ? [] : columns.filter((column) => !inside.includes(column));
  const before = beyond.find(({ due }) => due !== 'none' && due.from === null) ?? null;
  const after = beyond.find(({ due }) => due !== 'none' && due.to === null) ?? null;
  const none = beyond.find(({ due }) => due === 'none') ?? null;
  const shown = { inside, before, after, none, axis, unit, listing, words };
  const { at, off } = placeOn(axis, words.today);
  const style = {
    '--before': before || edges.before ? 'var(--edge)' : '0px',
    '--after': after || edges.after ? 'var(--edge)' : '0px',
    '--none': none ? 'var(--edge)' : '0px',
    '--columns': String(inside.length),
    ...(off === null && { '--today': String(at) }),
  };
  const draw = (line: Line, key: string | number) =>
    line.kind === 'goal' ? (
      <li key={key} class="lane-goal">
        {line.goal ? (
          <IssueLink issueKey={line.goal.key}>{line.goal.summary || line.goal.key}</IssueLink>
        ) : (
          'No goal'
        )}{' '}
        <span class="group-count">{line.count}</span>
      </li>
    ) : (
      <Lane key={key} row={line.row} axis={axis} words={words} />
    );
  return (
    <LongList label="Roadmap" count={lines.length}>
      {(box) => (
        <div class={unit === 'quarter' ? 'roadmap-grid by-quarter' : 'roadmap-grid'} style={style}>
          <Gridlines periods={inside} hasToday={off === null} />
          <div class="roadmap-head" ref={head}>
            <CoverageBars {...shown} />
            <AxisHead {...shown} />
          </div>
          {box ? (
            <Blocks as="ul" rows={lines} order={listing.order} box={box} idOf={idOf} draw={draw} />
          ) : (
            <ul>{lines.map((line) => draw(line, idOf(line)))}</ul>
          )}
        </div>
      )}
    </LongList>
  );
}

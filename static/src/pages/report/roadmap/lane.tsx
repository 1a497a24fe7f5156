import { type Axis, placeOn } from '../../../../../src/domain/report/roadmap';
import type { ReportRow } from '../../../../../src/domain/report/row';
import { laneSentence } from '../../../../../src/domain/words/roadmap';
import type { Words } from '../../../../../src/domain/words/words';
import { Icon } from '../../../components/icon';
import { IssueLink } from '../../../components/issue-link';
import { STATE_LOOK } from '../../../components/state-tag';

interface LaneProps {
  row: ReportRow;
  axis: Axis;
  words: Words;
}

/** An epic along the calendar: the date first agreed, hollow, joined to the date as it is. */
export function Lane({ row, axis, words }: LaneProps) {
  const { facts, evaluation } = row;
  const { tone, icon } = STATE_LOOK[evaluation.state];
  const now = facts.value && placeOn(axis, facts.value.canonical);
  const first = evaluation.firstAgreed && placeOn(axis, evaluation.firstAgreed.on);
  const told = laneSentence(row, words);
  const nowMark = (
    <span class="mark" style={now && now.off === null ? at(now.at) : undefined}>
      <Icon name={icon} />
      {evaluation.overdue && (
        <span class="mark-overdue">
          <Icon name="clock" />
        </span>
      )}
    </span>
  );
  const firstMark = <span class="mark mark-first" style={first?.off === null ? at(first.at) : undefined} />;
  const marks = (off: 'before' | 'after' | null) => (
    <>
      {first?.off === off && firstMark}
      {now?.off === off && nowMark}
    </>
  );
  return (
    <li class={`roadmap-row lane tone-${tone}`} data-lane={facts.id}>
      <div class="lane-name">
        <IssueLink issueKey={facts.key}>{facts.key}</IssueLink>{' '}
        <span title={facts.summary}>{facts.summary}</span>
        <span class="visually-hidden">: {told}</span>
      </div>
      <div class="edge-before" aria-hidden title={told}>
        {marks('before')}
      </div>
      <div class="track" aria-hidden title={told}>
        {now && first && (
          <span
            class={['joint', ...[now, first].map(({ off }) => off && `joint-${off}`)]
              .filter(Boolean)
              .join(' ')}
            style={{
              left: percent(Math.min(now.at, first.at)),
              right: percent(1 - Math.max(now.at, first.at)),
            }}
          />
        )}
        {marks(null)}
      </div>
      <div class="edge-after" aria-hidden title={told}>
        {marks('after')}
      </div>
    </li>
  );
}

function at(share: number): { left: string } {
  return { left: percent(share) };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

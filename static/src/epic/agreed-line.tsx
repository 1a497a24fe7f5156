import './agreed-line.css';
import type { AgreedDate } from '../../../src/domain/agreement';
import type { Evaluation } from '../../../src/domain/evaluate';
import { agreedLineText, firstWord } from '../../../src/domain/words/agreed-line';
import { distance, near } from '../../../src/domain/words/date';
import type { Words } from '../../../src/domain/words/words';
import { agreedLine, type Point } from './agreed-points';

interface AgreedLineProps {
  evaluation: Evaluation;
  /** What slips were measured from before: small ticks. */
  formerBaselines?: readonly AgreedDate[];
  words: Words;
}

/** First agreed ○── last agreed ○── now ●, in proportion to the days between; nothing where all is one date. */
export function AgreedLine({ evaluation, formerBaselines = [], words }: AgreedLineProps) {
  const line = agreedLine(evaluation, formerBaselines);
  if (!line) return null;
  const open = openPart(line.points);
  return (
    <div
      class={evaluation.state === 'agreed' ? 'agreed-line is-agreed' : 'agreed-line'}
      role="img"
      aria-label={agreedLineText(evaluation, formerBaselines, words)}
    >
      <div class="agreed-track" aria-hidden="true">
        {open && (
          <span class="agreed-open" style={{ left: percent(open.from), width: percent(open.width) }} />
        )}
        {line.former.map(({ on, at }) => (
          <span
            key={on}
            class="agreed-tick"
            style={{ left: percent(at) }}
            title={`Measured before from ${near(on, words)}`}
          />
        ))}
        {line.points.map((point) => (
          <span key={point.on} class={`agreed-dot is-${lookOf(point)}`} style={{ left: percent(point.at) }} />
        ))}
      </div>
      <div class="agreed-labels" aria-hidden="true">
        {line.points.map((point) => (
          <span key={point.on} class={`agreed-label is-${sideOf(point)}`} style={{ '--at': point.label }}>
            {labelOf(point, evaluation)}
            <strong>{near(point.on, words)}</strong>
            {point.marks.includes('now') && evaluation.slip ? (
              <span>{distance(evaluation.slip, words)}</span>
            ) : null}
          </span>
        ))}
      </div>
    </div>
  );
}

/** From the last agreed date to the one now: what nobody has agreed on yet. */
function openPart(points: readonly Point[]): { from: number; width: number } | null {
  const last = points.find(({ marks }) => marks.includes('last'));
  const now = points.find(({ marks }) => marks.includes('now'));
  if (!last || !now || last === now) return null;
  return { from: Math.min(last.at, now.at), width: Math.abs(last.at - now.at) };
}

function lookOf({ marks }: Point): 'now' | 'last' | 'first' {
  return marks.includes('now') ? 'now' : marks.includes('first') ? 'first' : 'last';
}

function sideOf({ label }: Point): 'start' | 'middle' | 'end' {
  return label < 0.25 ? 'start' : label > 0.75 ? 'end' : 'middle';
}

function labelOf({ marks }: Point, evaluation: Evaluation): string {
  const [isFirst, isLast, isNow] = (['first', 'last', 'now'] as const).map((mark) => marks.includes(mark));
  if (isNow && isLast) return evaluation.state === 'agreed' ? 'Agreed now' : 'Now, as last agreed';
  if (isNow) return isFirst ? 'Now, as first' : 'Now';
  return isFirst ? firstWord(evaluation) : 'Last agreed';
}

function percent(part: number): string {
  return `${Math.round(part * 1000) / 10}%`;
}

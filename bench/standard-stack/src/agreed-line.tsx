import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { AgreedDate } from '../../../src/domain/agreement';
import type { Evaluation } from '../../../src/domain/evaluate';
import { agreedLineText, firstWord } from '../../../src/domain/words/agreed-line';
import { distance, near } from '../../../src/domain/words/date';
import { agreedLine } from '../../../static/src/epic/agreed-points';
import { useWords } from './words';

interface AgreedLineProps {
  evaluation: Evaluation;
  formerBaselines: readonly AgreedDate[];
}

/** First agreed ○── last agreed ○── now ●, in proportion to the days between. */
export function AgreedLine({ evaluation, formerBaselines }: AgreedLineProps) {
  const words = useWords();
  const line = agreedLine(evaluation, formerBaselines);
  if (!line) return null;
  return (
    <div className="line" role="img" aria-label={agreedLineText(evaluation, formerBaselines, words)}>
      <svg viewBox="0 0 300 12" width="100%" aria-hidden="true">
        <path d="M6 6h288" className="line-track" />
        {line.points.map(({ on, at, marks }) => (
          <circle
            key={on}
            cx={6 + at * 288}
            cy="6"
            r="5"
            className={marks.includes('now') ? 'line-now' : 'line-agreed'}
          />
        ))}
      </svg>
      <Inline spread="space-between">
        {line.points.map(({ on, marks }) => (
          <Stack key={on} alignInline={marks.includes('now') ? 'end' : 'start'}>
            <Text size="small" color="color.text.subtlest">
              {marks.includes('now')
                ? 'Now'
                : marks.includes('first')
                  ? firstWord(evaluation)
                  : 'Last agreed'}
            </Text>
            <Text size="small" weight="medium" color="color.text.subtle">
              {near(on, words)}
            </Text>
            {marks.includes('now') && evaluation.slip !== null && (
              <Text size="small" color="color.text.subtlest">
                {distance(evaluation.slip, words)}
              </Text>
            )}
          </Stack>
        ))}
      </Inline>
    </div>
  );
}

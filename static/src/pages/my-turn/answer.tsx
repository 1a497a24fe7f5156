import { formatPeriod } from '../../../../src/domain/format';
import { signedOutcome } from '../../../../src/domain/words/turn';
import type { Words } from '../../../../src/domain/words/words';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { IssueLink } from '../../components/issue-link';
import { isAsked } from './asked';
import type { Listed } from './listed';

interface AnswerProps {
  item: Listed;
  words: Words;
  isBusy: boolean;
  onSign: () => void;
}

/** The one thing to do about an epic; afterwards what came of it. */
export function Answer(props: AnswerProps) {
  const { item, words } = props;
  const { key, evaluation, signable, isSigned, isUnread } = item;
  if (isSigned) {
    return (
      <p class="turn-outcome" role="status">
        <Icon name="check" />
        <span>
          {isUnread ? 'Signed. How it stands now could not be read.' : signedOutcome(evaluation, words)}
        </span>
      </p>
    );
  }
  if (isAsked(evaluation)) return <AnswerThere {...props} />;
  if (signable !== null) return <Sign {...props} period={signable} />;
  return (
    <p class="turn-open">
      <IssueLink issueKey={key}>{evaluation.value ? `Open ${key}` : `Open ${key} to set its date`}</IssueLink>
    </p>
  );
}

/** What was asked is answered on the epic. Where the other side stands by the date, it can still be signed here. */
function AnswerThere(props: AnswerProps) {
  const { key, signable, evaluation } = props.item;
  return (
    <div class="turn-answer">
      {evaluation.turn?.why === 'counter-kept' && signable !== null && <Sign {...props} period={signable} />}
      <IssueLink issueKey={key}>Answer on {key}</IssueLink>
    </div>
  );
}

function Sign({ item: { key, summary }, words, isBusy, onSign, period }: AnswerProps & { period: string }) {
  const label = `Sign ${formatPeriod(period, words)}`;
  return (
    <Button look="primary" wide loading={isBusy} aria-label={`${label}, ${key} ${summary}`} onClick={onSign}>
      {label}
    </Button>
  );
}

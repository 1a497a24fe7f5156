import { formatPeriod } from '../../../../src/domain/format';
import { distance, lastAgreedSentence } from '../../../../src/domain/words/date';
import { givenSentence } from '../../../../src/domain/words/move';
import { sinceSentence, turnWhy, whyTellsMove } from '../../../../src/domain/words/turn';
import type { Words } from '../../../../src/domain/words/words';
import { Icon } from '../../components/icon';
import { IssueLink } from '../../components/issue-link';
import { OverdueTag, StateTag } from '../../components/state-tag';
import { MoveLine } from '../../epic/move-line';
import type { OpenWork } from '../../epic/open-work';
import { usePeople } from '../../people';
import { SelectBox } from '../../signing/select-box';
import type { Selection } from '../../signing/use-selection';
import { Answer } from './answer';
import { isAsked } from './asked';
import { type Listed, waitsOn } from './listed';
import { Said } from './said';
import { SteadTag } from './stead-tag';
import { TurnDetails } from './turn-details';

interface TurnCardProps {
  item: Listed;
  words: Words;
  work: OpenWork | null;
  /** The list spans projects, so each card names its own. */
  isInSeveral: boolean;
  isMarked: boolean;
  isOpen: boolean;
  onToggle: () => void;
  isBusy: boolean;
  note: string | undefined;
  selection: Selection;
  onSign: () => void;
}

/** One epic that waits: what date, why it is the viewer's turn, and the one button that answers it. */
export function TurnCard({ item, words, isMarked, selection, ...rest }: TurnCardProps) {
  const { issueId, key, summary, statusName, project, evaluation } = item;
  const { value, change, overdue } = evaluation;
  const classes = ['turn-card', isMarked ? 'is-marked' : '', selection.has(issueId) ? 'is-chosen' : ''];
  return (
    <li class={classes.filter(Boolean).join(' ')} data-epic={issueId} tabIndex={-1} aria-label={key}>
      <div class="turn-head">
        <div class="turn-name">
          <IssueLink issueKey={key}>
            <span class="small">{key}</span> <span class="turn-summary">{summary}</span>
          </IssueLink>
        </div>
        <SelectBox id={issueId} issueKey={key} selection={selection} />
      </div>
      <div class="turn-tags">
        {overdue && <OverdueTag />}
        <StateTag of={evaluation} />
        <SteadTag item={item} words={words} />
        <span class="small subtlest">
          {[statusName, rest.isInSeveral ? project.name : ''].filter(Boolean).join(' · ')}
        </span>
      </div>
      <p class="turn-date">
        <strong>{value ? formatPeriod(value.canonical, words) : 'No date'}</strong>
        {change !== null && change !== 0 && <span class="subtle">{distance(change, words)}</span>}
      </p>
      <Why item={item} words={words} />
      <TurnDetails item={item} work={rest.work} isOpen={rest.isOpen} onToggle={rest.onToggle} />
      <Answer item={item} words={words} isBusy={rest.isBusy} onSign={rest.onSign} />
      {rest.note && (
        <p class="row-note">
          <Icon name="info" />
          <span>{rest.note}</span>
        </p>
      )}
    </li>
  );
}

/** Why it is the viewer's turn, since when, what moved the date and why, and what was agreed last. */
function Why({ item, words }: Pick<TurnCardProps, 'item' | 'words'>) {
  const { evaluation, move, since } = item;
  const people = usePeople();
  if (!waitsOn(item, words.me)) return null;
  const { kind, accountId } = move?.by ?? {};
  const app = kind === 'app' && accountId ? people.find(accountId) : null;
  const told = move && { ...move, name: app?.name ?? null };
  const last = lastAgreedSentence(evaluation, words);
  const sentence = sinceSentence(since, words);
  const isToldAlready = whyTellsMove(evaluation);
  return (
    <div class="turn-why">
      <p>{turnWhy(evaluation, told, words)}</p>
      {isAsked(evaluation) && <Said item={item} words={words} />}
      {told && !isToldAlready && <MoveLine move={told} evaluation={evaluation} words={words} />}
      {told?.given && isToldAlready && <p>{givenSentence(told.given, words)}</p>}
      {last && !isToldAlready && <p class="subtle">{last}</p>}
      {sentence && <p class="subtlest small">{sentence}</p>}
    </div>
  );
}

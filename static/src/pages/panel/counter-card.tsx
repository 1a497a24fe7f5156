import './card.css';
import { bothWords, openSuggestion, TALK_FROM_ROUND } from '../../../../src/domain/suggestion';
import type { PanelView } from '../../../../src/domain/views/panel';
import { near } from '../../../../src/domain/words/date';
import { answersSentence, suggestedDate } from '../../../../src/domain/words/suggestion';
import { turnWhy } from '../../../../src/domain/words/turn';
import type { Words } from '../../../../src/domain/words/words';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { SaidSuggestion } from '../../epic/said-suggestion';
import { TalkText } from '../../epic/talk-text';
import { useWords } from '../../page';
import type { Acting, PanelAction } from './actions';
import { signatureUndone } from './told';

interface CounterCardProps extends Acting {
  /** The person is writing something else: what is said stays in sight, without its buttons. */
  isAside: boolean;
}

/** Another date, or a smaller scope, is suggested: who, what, why; and the one thing that the viewer does about it. */
export function CounterCard({ view, act, busy, isAside }: CounterCardProps) {
  const words = useWords();
  const open = openSuggestion(view.suggestions);
  if (!open) return null;
  const { mine } = view;
  const isTalk = open.round >= TALK_FROM_ROUND;
  const note = noteOn(view, words);
  const isScope = open.without.length > 0;
  return (
    <section class="card" aria-label="Other date suggested">
      {isTalk ? (
        <>
          <p class="card-head">
            <Icon name="swap" />
            {turnWhy(view.evaluation, null, words)}
          </p>
          <TalkText epic={view.epic} said={bothWords(view.suggestions)} words={words} />
        </>
      ) : (
        <div class="card-head">
          <Icon name="swap" />
          <SaidSuggestion said={open} words={words} />
        </div>
      )}
      {note && <p class="date-fact">{note}</p>}
      {!isAside && mine.canAccept && (mine.mayEdit || isScope) && (
        <Button
          look="primary"
          wide
          loading={busy === 'accept'}
          disabled={busy !== null && busy !== 'accept'}
          onClick={() => act(accepting(view, open.id, !isScope))}
        >
          Accept {suggestedDate({ ...open, without: open.without.length }, words)}
        </Button>
      )}
      {mine.canAccept && !mine.mayEdit && !isScope && (
        <p class="date-fact">
          You may not edit this epic, so somebody else accepts it, or sets the date in Jira.
        </p>
      )}
      {!isAside && mine.canTakeBack && (
        <Button
          loading={busy === 'take-back'}
          disabled={busy !== null && busy !== 'take-back'}
          onClick={() => act(takingBack(open.id))}
        >
          Take it back
        </Button>
      )}
    </section>
  );
}

/** How the conversation stands: whom its author waits on, or that the other side has signed the date all the same. */
function noteOn({ evaluation, mine }: PanelView, words: Words): string | null {
  const { turn } = evaluation;
  if (turn?.why === 'counter-kept') return turnWhy(evaluation, null, words);
  const answers = mine.canTakeBack ? answersSentence(evaluation, words) : null;
  return answers && `${answers}.`;
}

function accepting({ evaluation }: PanelView, suggestion: string, setsDate: boolean): PanelAction {
  const { counter } = evaluation;
  return {
    key: 'accept',
    send: (stamp) => callPanel('accept', { ...stamp, suggestion }),
    says(after, words) {
      const date = counter ? near(counter.suggests, words) : 'it';
      return after.evaluation.state === 'agreed' ? `You accepted ${date}. Agreed.` : `You accepted ${date}.`;
    },
    ...(setsDate
      ? { changesJira: true, undone: signatureUndone }
      : { undone: () => 'The suggestion is open again.' }),
  };
}

function takingBack(suggestion: string): PanelAction {
  return {
    key: 'take-back',
    send: (stamp) => callPanel('takeBack', { ...stamp, suggestion }),
    says({ mine: { signAs } }, words) {
      const [date] = signAs;
      const next = date ? ` Sign ${near(date, words)} if it is right after all.` : '';
      return `You took the suggestion back.${next}`;
    },
    undone: () => 'Your suggestion is open again.',
  };
}

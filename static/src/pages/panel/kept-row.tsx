import { useState } from 'preact/hooks';
import type { KeptDecision } from '../../../../src/domain/decisions';
import { Button } from '../../components/button';
import { lazily } from '../../components/lazily';
import { LongText } from '../../epic/long-text';
import type { Acting } from './actions';
import { DecisionRow } from './decision-row';
import { Missing } from './missing';

const AnswerEditor = lazily(() => import('./answer-editor').then((part) => part.AnswerEditor));

interface KeptRowProps extends Acting {
  decision: KeptDecision;
}

/** A decision whose answer the app keeps: its owner writes it in place. */
export function KeptRow({ decision, view, act, busy }: KeptRowProps) {
  const [isEditing, setEditing] = useState(false);
  const answer = view.answers[decision];
  const mayEdit = view.mine.canAnswer.includes(decision);
  const name = decision === 'why' ? 'Why' : 'How';
  return (
    <DecisionRow decision={decision} view={view}>
      {isEditing ? (
        <AnswerEditor
          decision={decision}
          start={answer?.text ?? ''}
          act={act}
          busy={busy}
          onClose={() => setEditing(false)}
        />
      ) : (
        <div class="decision-line">
          {answer ? (
            <div>
              <LongText text={answer.text} />
            </div>
          ) : (
            <Missing>Not answered</Missing>
          )}
          {mayEdit && (
            <Button
              look="link"
              aria-label={`${answer ? 'Edit' : 'Add'} the ${name}`}
              onClick={() => setEditing(true)}
            >
              {answer ? 'Edit' : 'Add'}
            </Button>
          )}
        </div>
      )}
    </DecisionRow>
  );
}

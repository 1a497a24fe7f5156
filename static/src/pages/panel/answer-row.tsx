import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type AnswerDecision, DEFAULT_PLACES } from '../../../../src/domain/answer-field';
import type { PanelView } from '../../../../src/domain/views/panel';
import { decisionName } from '../../../../src/domain/words/decision';
import { Button } from '../../components/button';
import { lazily } from '../../components/lazily';
import { isUnsent } from '../../unsent';
import type { Acting } from './actions';
import { answerKey } from './answer-key';
import { AnswerText } from './answer-text';
import { DecisionRow } from './decision-row';

const KeptEditor = lazily(() => import('./kept-editor').then((part) => part.KeptEditor));
const FieldEditor = lazily(() => import('./field-editor').then((part) => part.FieldEditor));
const DriftNote = lazily(() => import('./drift-note').then((part) => part.DriftNote));

interface AnswerRowProps extends Acting {
  decision: AnswerDecision;
}

/** A decision with its answer, which its owner writes in place. */
export function AnswerRow({ decision, ...acting }: AnswerRowProps) {
  const { view } = acting;
  const drift = view.drifts[decision];
  const [isEditing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    // The keyboard goes on where it was before the answer was opened.
    if (wasEditing.current && !isEditing) edit.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const isBegun = !isEditing && isUnsent(answerKey(decision, view));
  const edits = isBegun ? 'Go on writing' : view.answers[decision].text === '' ? 'Add' : 'Edit';
  return (
    <DecisionRow decision={decision} view={view}>
      {isEditing ? (
        <Editor {...acting} decision={decision} onClose={() => setEditing(false)} />
      ) : (
        <div class="decision-line">
          <div>
            {isSummaryShown(decision, view) && <p>{view.epic.summary}</p>}
            <AnswerText decision={decision} view={view} />
          </div>
          {isChosenInJira(decision, view) && <span class="small subtlest">Chosen in Jira</span>}
          {mayEdit(decision, view) && (
            <Button
              look="link"
              buttonRef={edit}
              aria-label={`${edits} the ${decisionName(decision)}`}
              onClick={() => setEditing(true)}
            >
              {edits}
            </Button>
          )}
        </div>
      )}
      {drift && (
        <DriftNote {...acting} decision={decision} drift={drift} onNoted={() => edit.current?.focus()} />
      )}
    </DecisionRow>
  );
}

/** What lives in Jira is edited there, through here; what the app keeps, here. */
function Editor({ decision, onClose, ...acting }: AnswerRowProps & { onClose: () => void }) {
  const { settings, answers } = acting.view;
  const isKept = (decision === 'why' || decision === 'how') && settings.places[decision] === null;
  if (!isKept) return <FieldEditor {...acting} decision={decision} onClose={onClose} />;
  const { text } = answers[decision];
  return <KeptEditor {...acting} decision={decision} start={text} onClose={onClose} />;
}

function isSummaryShown(decision: AnswerDecision, { settings }: PanelView): boolean {
  return decision === 'what' && settings.places.what.id === DEFAULT_PLACES.what.id;
}

function mayEdit(decision: AnswerDecision, view: PanelView): boolean {
  const { mine, settings, answers } = view;
  if (!mine.canAnswer.includes(decision) || answers[decision].isGone) return false;
  return settings.places[decision] === null || (mine.mayEdit && !isChosenInJira(decision, view));
}

/** Groups and teams: Jira knows which there are. */
function isChosenInJira(decision: AnswerDecision, { mine, settings }: PanelView): boolean {
  const { kind } = settings.places[decision] ?? {};
  return mine.canAnswer.includes(decision) && (kind === 'group' || kind === 'groups' || kind === 'team');
}

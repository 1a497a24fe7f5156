import { useEffect, useState } from 'preact/hooks';
import type { AnswerDraft } from '../../../../src/domain/views/panel';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import { SectionMessage } from '../../components/section-message';
import { Skeleton } from '../../components/skeleton';
import { useWords } from '../../page';
import { refusalText } from '../../refusal-words';
import { type FieldEditing, FieldForm } from './field-form';

/** Edits an answer that lives in Jira: as it is there now, which may be newer than what the page shows. */
export function FieldEditor(props: FieldEditing) {
  const { decision, onClose } = props;
  const [start, setStart] = useState<AnswerDraft | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const words = useWords();
  const read = async () => {
    setProblem(null);
    try {
      const answer = await callPanel('startAnswer', { decision });
      if (answer.ok) setStart(answer.result);
      else setProblem(await refusalText(answer.refusal, words));
    } catch {
      setProblem(await refusalText({ code: 'timed-out' }, words));
    }
  };
  useEffect(() => void read(), [decision]);
  if (start) return <FieldForm {...props} start={start} />;
  if (problem === null) return <Skeleton lines={2} />;
  return (
    <SectionMessage
      tone="warning"
      actions={
        <>
          <Button look="link" onClick={() => void read()}>
            Try again
          </Button>
          <Button look="link" onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      {problem}
    </SectionMessage>
  );
}

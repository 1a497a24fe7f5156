import { useEffect, useId, useState } from 'preact/hooks';
import { Button } from '../../components/button';
import { Checkbox } from '../../components/forms/checkbox';
import { Skeleton } from '../../components/skeleton';
import { type OpenChildren, readOpenChildren } from '../../epic/children';

interface ChildrenChoiceProps {
  epicId: string;
  chosen: readonly string[];
  error: string | null;
  onChange: (chosen: string[]) => void;
}

/** The open children of the epic, as Jira shows them to the one choosing. */
export function ChildrenChoice({ epicId, chosen, error, onChange }: ChildrenChoiceProps) {
  const [read, readAgain] = useOpenChildren(epicId);
  const id = useId();
  const note = error ?? noteOn(read, chosen.length);
  // Who was left out and is closed by now, or gone, is not left out any more.
  useEffect(() => {
    if (typeof read !== 'object') return;
    const left = chosen.filter((child) => read.children.some(({ id: open }) => open === child));
    if (left.length < chosen.length) onChange(left);
  }, [read]);
  const toggle = (child: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, child] : chosen.filter((each) => each !== child));
  return (
    <fieldset class="children-choice" aria-describedby={`${id}-note`} data-lacks={error ? true : undefined}>
      <legend class="field-label">Leave out</legend>
      {read === 'reading' && <Skeleton lines={3} />}
      {typeof read === 'object' && read.children.length > 0 && (
        <ul class="children-list">
          {read.children.map((child) => (
            <li key={child.id}>
              <Checkbox
                label={
                  <>
                    <span class="subtlest">{child.key}</span> {child.summary}
                  </>
                }
                hint={child.statusName}
                checked={chosen.includes(child.id)}
                onChange={(isChosen) => toggle(child.id, isChosen)}
              />
            </li>
          ))}
        </ul>
      )}
      <p id={`${id}-note`} class={error ? 'field-error' : 'field-hint'} role={error ? 'alert' : 'status'}>
        {note}
      </p>
      {read === 'no-answer' && (
        <Button look="link" onClick={readAgain}>
          Try again
        </Button>
      )}
    </fieldset>
  );
}

type Read = OpenChildren | 'reading' | 'no-answer';

function noteOn(read: Read, chosen: number): string {
  if (read === 'reading') return 'Reading the children…';
  if (read === 'no-answer') return 'The children could not be read.';
  const { length } = read.children;
  if (length === 0) return 'This epic has no open children that you may see.';
  return `${chosen} of ${length}${read.more ? ' or more' : ''} left out`;
}

function useOpenChildren(epicId: string): [Read, () => void] {
  const [read, setRead] = useState<Read>('reading');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setRead('reading');
    readOpenChildren(epicId).then(
      (found) => isCurrent && setRead(found),
      () => isCurrent && setRead('no-answer'),
    );
    return () => {
      isCurrent = false;
    };
  }, [epicId, attempt]);
  return [read, () => setAttempt((before) => before + 1)];
}

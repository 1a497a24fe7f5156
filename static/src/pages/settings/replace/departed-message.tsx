import type { AccountId } from '../../../../../src/domain/roles';
import type { Departed } from '../../../../../src/domain/views/settings';
import { Button } from '../../../components/button';
import { SectionMessage } from '../../../components/section-message';
import { usePlainWords } from '../use-plain-words';

interface DepartedMessageProps {
  departed: readonly Departed[];
  onReplace: (person: AccountId) => void;
}

/** Owners that have left, and how many dates wait on them. */
export function DepartedMessage({ departed, onReplace }: DepartedMessageProps) {
  const words = usePlainWords();
  return (
    <SectionMessage tone="warning">
      <ul class="departed">
        {departed.map(({ person, waiting }) => (
          <li key={person}>
            <span>
              {words.name(person)} has left{waitingText(waiting)}
            </span>
            <Button look="link" onClick={() => onReplace(person)}>
              Replace {words.name(person)}
            </Button>
          </li>
        ))}
      </ul>
    </SectionMessage>
  );
}

function waitingText(waiting: number): string {
  if (waiting === 0) return ' and is still named here.';
  return waiting === 1 ? ': 1 date waits on them.' : `: ${waiting} dates wait on them.`;
}

import type { Role } from '../../../../../src/domain/roles';
import { sentenceCase } from '../../../../../src/domain/words/words';
import { RoleTag } from '../../../components/role-tag';
import { useWords } from '../../../page';
import { namesAnything, type PeopleDraft } from '../draft/draft';
import { roleText } from '../draft/saved-text';

interface ComponentSummaryProps {
  people: PeopleDraft;
  isDeleted: boolean;
}

const SHOWN: readonly Role[] = ['pm', 'em'];

/** "PM Priya Patel · EM as in the project". */
export function ComponentSummary({ people, isDeleted }: ComponentSummaryProps) {
  const words = useWords();
  if (!namesAnything(people)) {
    return <p class="subtle">{isDeleted ? 'Goes when you save.' : 'As in the project.'}</p>;
  }
  return (
    <p class="component-summary">
      {SHOWN.map((role) => (
        <span key={role}>
          {people[role].here ? (
            <>
              <RoleTag roles={[role]} /> {roleText(people[role], role, 'as in the project', words)}
            </>
          ) : (
            sentenceCase(roleText(people[role], role, '', words))
          )}
        </span>
      ))}
    </p>
  );
}

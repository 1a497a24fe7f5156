import type { Words } from '../../../../src/domain/words/words';
import { useWords } from '../../page';
import { usePeople } from '../../people';

/** For sentences that say themselves that somebody has left: names without "(inactive)". */
export function usePlainWords(): Words {
  const words = useWords();
  const people = usePeople();
  return { ...words, name: (person) => people.find(person)?.name ?? words.name(person) };
}

import type { AccountId } from '../../../src/domain/roles';
import { usePage } from '../page';
import { displayName, usePeople } from '../people';
import { Skeleton } from './skeleton';

interface PersonNameProps {
  person: AccountId;
  /** Say "You" to the person looking. */
  asYou?: boolean;
}

/** A person's name as Jira shows it to the one looking; holds its place until Jira has answered. */
export function PersonName({ person, asYou }: PersonNameProps) {
  const found = usePeople().find(person);
  const { me } = usePage();
  if (asYou && person === me) return <span class="person">You</span>;
  if (found === undefined) return <Skeleton chars={7} />;
  return (
    <span class={found?.active ? 'person' : 'person person-faded'} title={displayName(found)}>
      {displayName(found)}
    </span>
  );
}

import { formatList } from '../../../../src/domain/format';
import type { Role } from '../../../../src/domain/roles';
import type { PanelView } from '../../../../src/domain/views/panel';
import { called } from '../../../../src/domain/words/words';
import { useWords } from '../../page';

interface OwnersProps {
  roles: readonly Role[];
  view: PanelView;
}

/** The people behind an owner tag; or why there are none. */
export function Owners({ roles, view }: OwnersProps) {
  const words = useWords();
  const standings = roles.map((role) => view.evaluation.roles[role]);
  const people = standings.flatMap(({ holders }) => holders.map((holder) => holder.person));
  const names = [...new Set(people)].map((person) => called(person, words));
  const none = standings.some(({ here }) => here) ? 'nobody yet' : 'not in this project';
  const text = names.length > 0 ? formatList(names, words) : none;
  return <span>{text}</span>;
}

import { formatList } from '../../../../src/domain/format';
import type { Words } from '../../../../src/domain/words/words';
import { signsFor } from '../../../../src/domain/yet-to-sign';
import { Lozenge } from '../../components/lozenge';
import type { Listed } from './listed';

interface SteadTagProps {
  item: Listed;
  words: Words;
}

/** In whose stead the viewer acts on an epic, alone or beside their own part in it. */
export function SteadTag({ item: { standingInFor, evaluation }, words }: SteadTagProps) {
  const owners = [...new Set([...standingInFor, ...signsFor(words.me, evaluation)])];
  if (owners.length === 0) return null;
  const names = formatList(owners.map(words.name), words);
  return <Lozenge tone="brand">{standingInFor.length > 0 ? `For ${names}` : `Also for ${names}`}</Lozenge>;
}

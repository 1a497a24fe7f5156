import { lazily } from '../../../components/lazily';
import { Rare } from '../rare';

const Gates = lazily(() => import('./gates').then((part) => part.Gates));

/** Where the workflow stops an epic until its date is agreed. */
export function GatesPart() {
  return <Rare label="Gates in the workflow">{() => <Gates />}</Rare>;
}

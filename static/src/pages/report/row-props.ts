import type { ReportRow } from '../../../../src/domain/report/row';
import type { Words } from '../../../../src/domain/words/words';
import type { Selection } from './use-selection';
import type { Signing } from './use-signing';

/** What every row needs beside its epic. */
export interface RowProps {
  words: Words;
  isNarrow: boolean;
  signing: Pick<Signing, 'busy' | 'notes'>;
  selection: Selection;
  sign: (rows: ReportRow[]) => void;
}

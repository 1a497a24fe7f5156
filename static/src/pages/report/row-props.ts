import type { Since } from '../../../../src/domain/report/since';
import type { ProjectSettings } from '../../../../src/domain/settings';
import type { Words } from '../../../../src/domain/words/words';
import type { Selection } from '../../signing/use-selection';
import type { Signing } from '../../signing/use-signing';

/** What moved since a day is listed, of a date that the settings say where to find. */
export interface MovedSince {
  since: Since;
  settings: ProjectSettings;
}

/** What every row needs beside its epic. */
export interface RowProps {
  words: Words;
  /** Null where all epics are listed. */
  movedSince: MovedSince | null;
  isNarrow: boolean;
  signing: Pick<Signing, 'busy' | 'notes'>;
  selection: Selection;
  sign: (ids: readonly string[]) => void;
  /** The key of the epic that the page's address leads to. */
  linked: string | null;
  /** Makes the page's address lead to an epic, or to none. */
  link: (issueKey: string | null) => void;
  /** Epics whose copy is being asked about. */
  checking: ReadonlySet<string>;
}

import { useEffect, useState } from 'preact/hooks';
import { DECISIONS } from '../../../../src/domain/decisions';
import type { MatrixRow } from '../../../../src/domain/report/matrix';
import { decisionName } from '../../../../src/domain/words/decision';
import { cellWord, whoseText } from '../../../../src/domain/words/matrix';
import type { Words } from '../../../../src/domain/words/words';
import { Button } from '../../components/button';
import { usePage } from '../../page';
import { usePeople } from '../../people';
import { type Cell as CsvCell, toCsv } from '../report/csv';
import { EPIC_HEADER, epicCells } from '../report/csv-epic';
import { saveFile } from '../report/save-file';

interface MatrixCsvProps {
  rows: readonly MatrixRow[];
  words: Words;
}

const HEADER = [
  ...EPIC_HEADER,
  ...DECISIONS.flatMap((decision) => [decisionName(decision), `${decisionName(decision)} owned by`]),
];

/** Takes what is listed away as a file for spreadsheets, once the names of all owners are known. */
export function MatrixCsv({ rows, words }: MatrixCsvProps) {
  const [isWanted, setWanted] = useState(false);
  const people = usePeople();
  const { siteUrl, project } = usePage();
  const owners = rows.flatMap(({ cells }) =>
    DECISIONS.flatMap((decision) => cells[decision].owners.flatMap((owner) => owner.people)),
  );
  const isReady = isWanted && [...new Set(owners)].every((person) => people.find(person) !== undefined);
  useEffect(() => {
    if (!isReady) return;
    setWanted(false);
    const csv = toCsv(
      HEADER,
      rows.map((row) => lineOf(row, words, siteUrl)),
    );
    saveFile(csv, `countersign-ownership-${project?.key ?? 'epics'}-${words.today}.csv`);
  }, [isReady]);
  return (
    <Button loading={isWanted} onClick={() => setWanted(true)}>
      Download CSV
    </Button>
  );
}

function lineOf({ row: { facts }, cells }: MatrixRow, words: Words, siteUrl: string): CsvCell[] {
  return [
    ...epicCells(facts, siteUrl),
    ...DECISIONS.flatMap((decision) => [cellWord(cells[decision]), whoseText(cells[decision], words)]),
  ];
}

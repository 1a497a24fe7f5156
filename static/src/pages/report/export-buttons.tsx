import './export-buttons.css';
import { useEffect, useState } from 'preact/hooks';
import type { ReportRow } from '../../../../src/domain/report/row';
import { rowLine } from '../../../../src/domain/words/row-line';
import type { Words } from '../../../../src/domain/words/words';
import { Button } from '../../components/button';
import { HandCopy } from '../../components/forms/hand-copy';
import { usePage } from '../../page';
import { usePeople } from '../../people';
import { toCsv } from './csv';
import { CSV_HEADER, type CsvGroup, csvRows, peopleIn } from './csv-table';
import { epicsJson } from './epics-json';
import { saveFile } from './save-file';
import type { Listing } from './use-listing';

type Wanted = 'csv' | 'json' | 'text';

interface ExportButtonsProps {
  listing: Pick<Listing, 'now' | 'later' | 'done'>;
  /** What is copied: the rows on the page, in their order. */
  copied: readonly ReportRow[];
  /** All that there is has come in, as far as it comes. */
  isWhole: boolean;
  words: Words;
}

/** Takes what is listed away, filtered as it is: as a file for spreadsheets or programs, or as text for a stand-up or a chat. */
export function ExportButtons({ listing, copied, isWhole, words }: ExportButtonsProps) {
  const [wanted, setWanted] = useState<readonly Wanted[]>([]);
  const [told, setTold] = useState('');
  const [byHand, setByHand] = useState<string | null>(null);
  const people = usePeople();
  const { siteUrl, project } = usePage();
  const groups: CsvGroup[] = [
    { title: 'Now', rows: listing.now },
    { title: 'Later', rows: listing.later },
    { title: 'Done without an agreed date', rows: listing.done },
  ];
  // Names come from Jira; what is wanted waits for those that no row on screen has asked for yet, and a file for all rows.
  const isNamed =
    wanted.length > 0 && [...peopleIn(groups)].every((person) => people.find(person) !== undefined);
  const ready = isNamed ? wanted.filter((what) => isWhole || what === 'text') : [];

  const copy = async () => {
    const text = copied.map((row) => rowLine(row, words, siteUrl)).join('\n');
    try {
      await navigator.clipboard.writeText(text);
      setTold(copied.length === 1 ? 'Copied 1 line' : `Copied ${copied.length} lines`);
    } catch {
      setByHand(text);
    }
  };
  // It is made once, of what is listed at that moment.
  useEffect(() => {
    setWanted((before) => before.filter((what) => !ready.includes(what)));
    const name = `countersign-${project?.key ?? 'epics'}-${words.today}` as const;
    for (const what of ready) {
      if (what === 'text') void copy();
      else if (what === 'csv') saveFile(toCsv(CSV_HEADER, csvRows(groups, words, siteUrl)), `${name}.csv`);
      else saveFile(epicsJson(groups, words, siteUrl), `${name}.json`);
    }
  }, [ready.join()]);

  const start = (what: Wanted) => {
    setTold('');
    setByHand(null);
    setWanted((before) => [...before.filter((each) => each !== what), what]);
  };
  return (
    <>
      <Button loading={wanted.includes('text')} disabled={copied.length === 0} onClick={() => start('text')}>
        Copy as text
      </Button>
      <Button loading={wanted.includes('csv')} onClick={() => start('csv')}>
        Download CSV
      </Button>
      <Button loading={wanted.includes('json')} onClick={() => start('json')}>
        Download JSON
      </Button>
      <p class="export-told" role="status">
        {told}
      </p>
      {byHand !== null && <HandCopy text={byHand} onClose={() => setByHand(null)} />}
    </>
  );
}

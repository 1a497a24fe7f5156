import { useEffect, useState } from 'preact/hooks';
import type { Words } from '../../../../src/domain/words/words';
import { Button } from '../../components/button';
import { usePage } from '../../page';
import { usePeople } from '../../people';
import { toCsv } from './csv';
import { CSV_HEADER, csvRows, peopleIn } from './csv-table';
import type { Listing } from './use-listing';

interface DownloadButtonProps {
  listing: Pick<Listing, 'now' | 'later' | 'done'>;
  words: Words;
}

/** Saves all that is listed, filtered as it is, as a file for spreadsheets. */
export function DownloadButton({ listing, words }: DownloadButtonProps) {
  const [isWanted, setWanted] = useState(false);
  const people = usePeople();
  const { siteUrl, project } = usePage();
  const groups = [
    { title: 'Now', rows: listing.now },
    { title: 'Later', rows: listing.later },
    { title: 'Done without an agreed date', rows: listing.done },
  ];
  // Names come from Jira; the file waits for those that no row on screen has asked for yet.
  const isReady = isWanted && [...peopleIn(groups)].every((person) => people.find(person) !== undefined);

  // The file is made once, of what is listed at that moment.
  useEffect(() => {
    if (!isReady) return;
    setWanted(false);
    const csv = toCsv(CSV_HEADER, csvRows(groups, words, siteUrl));
    save(csv, `countersign-${project?.key ?? 'epics'}-${words.today}.csv`);
  }, [isReady]);

  return (
    <Button loading={isWanted} onClick={() => setWanted(true)}>
      Download CSV
    </Button>
  );
}

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}

import { useState } from 'preact/hooks';
import type { ReportBase } from '../../../../src/domain/views/report';
import type { Words } from '../../../../src/domain/words/words';
import { Button } from '../../components/button';
import { lazily } from '../../components/lazily';
import { Dock } from './dock';
import type { Verify } from './entry';
import { EpicGroup, LaterGroup } from './epic-group';
import { Headline } from './headline';
import { NothingListed } from './nothing-listed';
import { SetUpHint } from './set-up-hint';
import { Tiles } from './tiles';
import { Toolbar } from './toolbar';
import { UnreadMessage } from './unread-message';
import { type Epics, useEpics } from './use-epics';
import { useFocusKept } from './use-focus-kept';
import { useListing } from './use-listing';
import { useNarrow } from './use-narrow';
import type { Opening } from './use-opening';
import { isDoneUnagreed, isOpen, useRows } from './use-rows';
import { useSelection } from './use-selection';
import { useSigning } from './use-signing';

const DoneSection = lazily(() => import('./done-section').then((part) => part.DoneSection));

interface ReportProps {
  base: ReportBase;
  opening: Opening;
  epics: Epics;
  verify: Verify;
  words: Words;
}

/** The report once its first epics are there. */
export function Report({ base, opening, epics, verify, words }: ReportProps) {
  const [wantsDone, setWantsDone] = useState(false);
  const [isLaterOpen, setLaterOpen] = useState(false);
  const isNarrow = useNarrow();
  const viewer = { me: base.me, today: words.today };
  const done = useEpics('done', wantsDone ? opening : null, base.projectId, verify);
  const open = useRows(epics.entries, base, viewer, isOpen);
  const shipped = useRows(done.entries, base, viewer, isDoneUnagreed);
  const listing = useListing(open, shipped, isNarrow);
  const selection = useSelection(listing);
  const signing = useSigning({
    base,
    verify,
    words,
    entries: epics.entries,
    update: epics.update,
    onSigned: selection.forget,
  });

  useFocusKept(signing.busy);

  const sign = (rows: typeof open) => {
    listing.hold(rows);
    signing.sign(rows);
  };
  const rowProps = { words, isNarrow, signing, selection, sign };
  const isNothing = listing.now.length + listing.later.length + listing.done.length === 0;

  return (
    <div class="report-body">
      <Headline rows={open} epics={epics} />
      <SetUpHint base={base} />
      <UnreadMessage epics={epics} onReload={opening.reload} />
      {open.length > 0 && <Tiles rows={open} listing={listing} />}
      <Toolbar
        rows={open}
        listing={listing}
        words={words}
        adoptable={selection.signable.length}
        onAdopt={() => {
          selection.adopt();
          setLaterOpen(true);
        }}
      />
      {isNothing && <NothingListed listing={listing} isEmpty={open.length === 0} isRead={epics.isRead} />}
      {listing.now.length > 0 && <EpicGroup title="Now" rows={listing.now} listing={listing} {...rowProps} />}
      {listing.later.length > 0 && (
        <LaterGroup
          rows={listing.later}
          isOpen={isLaterOpen}
          onToggle={() => setLaterOpen(!isLaterOpen)}
          listing={listing}
          {...rowProps}
        />
      )}
      {wantsDone ? (
        <DoneSection rows={listing.done} epics={done} words={words} onReload={opening.reload} />
      ) : (
        <p>
          <Button look="link" onClick={() => setWantsDone(true)}>
            Show epics that were done without an agreed date
          </Button>
        </p>
      )}
      <Dock signing={signing} selection={selection} sign={sign} />
    </div>
  );
}

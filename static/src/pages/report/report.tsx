import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countTiles } from '../../../../src/domain/report/headline';
import { sinceDay } from '../../../../src/domain/report/since';
import type { ReportBase } from '../../../../src/domain/views/report';
import type { Words } from '../../../../src/domain/words/words';
import { Button } from '../../components/button';
import { lazily } from '../../components/lazily';
import { useFocusKept } from '../../signing/use-focus-kept';
import { useSelection } from '../../signing/use-selection';
import { useSigning } from '../../signing/use-signing';
import type { Verify } from './entry';
import { EpicGroup, LaterGroup } from './epic-group';
import { Headline } from './headline';
import { Looks } from './looks';
import type { OnAddress, ReportAddress } from './report-page';
import { Tiles } from './tiles';
import { toSign } from './to-sign';
import { Toolbar } from './toolbar';
import { type Epics, useEpics } from './use-epics';
import { useListing } from './use-listing';
import { useNarrow } from './use-narrow';
import type { Opening } from './use-opening';
import { useRepair } from './use-repair';
import { isDoneUnagreed, isOpen, type RowOf, useRows } from './use-rows';

// Empty until something is chosen or signed.
const Dock = lazily(
  () => import('../../signing/dock').then((part) => part.Dock),
  () => null,
);
const Hints = lazily(() => import('./hints').then((part) => part.Hints));
const NothingListed = lazily(
  () => import('./nothing-listed').then((part) => part.NothingListed),
  () => null,
);
const LinkedEpic = lazily(
  () => import('./linked-epic').then((part) => part.LinkedEpic),
  () => null,
);
const Roadmap = lazily(() => import('./roadmap/roadmap').then((part) => part.Roadmap));
const DoneSection = lazily(() => import('./done-section').then((part) => part.DoneSection));

interface ReportProps extends ReportAddress {
  base: ReportBase;
  opening: Opening;
  epics: Epics;
  rowOf: RowOf;
  verify: Verify;
  words: Words;
  onAddress: OnAddress;
  /** Epics were signed here, or were until an undo. */
  onSigned: (ids: string[]) => void;
  onUndone: () => void;
}

/** The report once its first epics are there. */
export function Report({ base, opening, epics, rowOf, verify, words, ...rest }: ReportProps) {
  const { movedSince, listed, onAddress, onSigned, onUndone } = rest;
  const [wantsDone, setWantsDone] = useState(false);
  const [isLaterOpen, setLaterOpen] = useState(false);
  const isNarrow = useNarrow();
  const since = useMemo(
    () => (movedSince === null ? null : sinceDay(movedSince, words.timeZone)),
    [movedSince, words.timeZone],
  );
  const done = useEpics('done', wantsDone ? opening : null, base.projectId, { verify });
  const open = useRows(epics.entries, rowOf, isOpen);
  const shipped = useRows(done.entries, rowOf, isDoneUnagreed);
  const counts = useMemo(() => countTiles(open), [open]);
  const listing = useListing(open, shipped, isNarrow, {
    listed,
    since,
    onAddress,
  });
  const rows = useMemo(() => [...listing.now, ...listing.later], [listing.now, listing.later]);
  const signable = useMemo(() => rows.filter((row) => row.signable !== null), [rows]);
  // A date that was agreed before and moved since is nothing to be taken over unseen.
  const adoptable = signable.filter((row) => !row.evaluation.firstAgreed);
  const selection = useSelection(
    useMemo(() => new Map(signable.map((row) => [row.facts.id, row.signable ?? ''])), [signable]),
  );
  const sentAs = useRef(epics.entries);
  const signing = useSigning({
    words,
    settle: (sent, answer) =>
      import('./settle').then((part) =>
        part.settle(sent, answer, {
          base,
          verify,
          words,
          entries: epics.entries,
          sent: sentAs.current,
          update: epics.update,
          onUnknownKey: opening.reload,
        }),
      ),
    onSigned: (ids) => {
      selection.forget(ids);
      onSigned(ids);
    },
    onStale: selection.forget,
    onUndone,
  });

  useFocusKept(signing);

  // What moved may be for later; who asks for it wants to see all of it.
  useEffect(() => {
    if (since) setLaterOpen(true);
  }, [since]);

  const sign = (ids: readonly string[]) => {
    const wanted = new Set(ids);
    const signed = open.filter((row) => wanted.has(row.facts.id));
    listing.hold(signed);
    sentAs.current = epics.entries;
    signing.sign(toSign(signed, epics.entries));
  };
  const checking = useRepair(open, epics, base, verify);
  // Who is listed there is said never to have been agreed.
  useRepair(shipped, done, base, verify);
  const searched = { typeIds: opening.typeIds ?? [], settings: base.settings };
  const rowProps = {
    words,
    movedSince: since && { since, settings: base.settings },
    isNarrow,
    signing,
    selection,
    sign,
    checking,
    linked: listing.epic,
    link: (epic: string | null) => listing.setLook({ epic }),
  };
  const isNothing = listing.now.length + listing.later.length + listing.done.length === 0;

  const isFieldGone = epics.isRead && open.length > 0 && open.every((row) => row.facts.isFieldGone);
  const needsHints = isFieldGone || epics.isLacking || base.settings.withoutCopies || base.settings.rev === 0;

  return (
    <div class="report-body">
      <Headline isEmpty={open.length === 0} counts={counts} epics={epics} />
      <Looks since={since} listing={listing} onAddress={onAddress} words={words} />
      {needsHints && <Hints base={base} epics={epics} isFieldGone={isFieldGone} onReload={opening.reload} />}
      {open.length > 0 && <Tiles counts={counts.tiles} listing={listing} />}
      <Toolbar
        rows={open}
        listing={listing}
        words={words}
        {...searched}
        adoptable={adoptable.length}
        onAdopt={() => {
          selection.adopt(adoptable.map((row) => row.facts.id));
          setLaterOpen(true);
        }}
        isWhole={epics.isRead || epics.problem !== null}
        shown={isLaterOpen ? rows : listing.now}
      />
      {listing.roadmap && open.length > 0 && (
        <Roadmap rows={open} listing={listing} words={words} {...searched} />
      )}
      {listing.epic && (
        <LinkedEpic
          issueKey={listing.epic}
          listing={listing}
          isRead={epics.isRead}
          openLater={() => setLaterOpen(true)}
        />
      )}
      {isNothing && <NothingListed listing={listing} isEmpty={open.length === 0} isRead={epics.isRead} />}
      {listing.now.length > 0 && (
        <EpicGroup title="Now" rows={listing.now} isRead={epics.isRead} listing={listing} {...rowProps} />
      )}
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
        <DoneSection
          rows={listing.done}
          order={listing.order}
          epics={done}
          words={words}
          onReload={opening.reload}
        />
      ) : (
        <p>
          <Button look="link" onClick={() => setWantsDone(true)}>
            Show epics that were done without an agreed date
          </Button>
        </p>
      )}
      <Dock
        signing={signing}
        selection={selection}
        sign={sign}
        later={listing.later.filter((row) => selection.has(row.facts.id)).length}
        chosen={() => rows.filter((row) => selection.has(row.facts.id)).map((row) => row.evaluation)}
      />
    </div>
  );
}

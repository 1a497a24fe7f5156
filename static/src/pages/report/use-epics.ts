import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { factFields } from '../../../../src/domain/facts';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../../../../src/domain/settings';
import type { ReportBase } from '../../../../src/domain/views/report';
import { changedLately } from '../../changed-here';
import { type AlsoRead, type Entry, toEntries, type Verify } from './entry';
import { ALL_READ, type Listener, readEpics, readInBulk, type Unread } from './read-epics';
import type { Wanted } from './read-jira';
import { useEntries } from './use-entries';
import { type Opening, type Problem, problemOf } from './use-opening';

export interface Epics {
  entries: ReadonlyMap<string, Entry>;
  /** How many there are; null until known. */
  total: number | null;
  isRead: boolean;
  /** How many were listed, and are not visible to this person any more. */
  gone: number;
  unread: Unread;
  /** Something could not be read, so the list is not whole. */
  isLacking: boolean;
  problem: Problem | null;
  /** Shows what an action has changed. */
  update: (entries: readonly Entry[]) => void;
  retryUnread: () => void;
}

interface Reading {
  verify: Verify;
  also?: AlsoRead;
  /** Called for each epic as it comes in: what can be done then makes nobody wait when many are shown together. */
  prepare?: ((entry: Entry) => unknown) | null;
}

/** Reads the epics of a project as the person looking, and verifies their seals; nothing while there is no opening. */
export function useEpics(
  which: Wanted['which'],
  opening: Opening | null,
  projectId: string,
  { verify, also, prepare }: Reading,
): Epics {
  const { entries, show, stream, forget, keepOnly } = useEntries();
  const [total, setTotal] = useState<number | null>(null);
  const [isRead, setRead] = useState(false);
  const [gone, setGone] = useState(0);
  const [unread, setUnread] = useState(ALL_READ);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { base = null, asked = null, typeIds = null } = opening ?? {};
  // As one text: the same fields in a new answer are no reason to read anew.
  const settings = base?.settings ?? DEFAULT_SETTINGS;
  const fieldNames = fieldsFor(settings, also);
  const fields = useMemo(() => fieldNames.split(','), [fieldNames]);
  const readings = useRef(0);
  const preparing = useRef(prepare);
  preparing.current = prepare;

  /** A listener, and a wait for all that it has heard to be verified. */
  const listen = useCallback(
    (judge: Promise<ReportBase | null>, isStopped: () => boolean) => {
      const judged: Promise<void>[] = [];
      let isFirst = true;
      const hear = async (...[issues, asOf]: Parameters<Listener['onEpics']>) => {
        const found = await judge;
        // Read with the fields of before the project's own choice was known: they are read anew.
        if (!found || isStopped() || fieldsFor(found.settings, also) !== fields.join()) return;
        const entries = await toEntries(issues, asOf, found, verify, also);
        if (isStopped()) return;
        for (const entry of entries) preparing.current?.(entry);
        // The first ones, which may be all there are, are drawn in a task of their own.
        if (isFirst) await new Promise((resolve) => setTimeout(resolve));
        isFirst = false;
        if (!isStopped()) stream(entries);
      };
      const listener: Listener = {
        isStopped,
        onTotal: (count) => isStopped() || setTotal(count),
        onEpics: (issues, asOf) => judged.push(hear(issues, asOf)),
      };
      return { listener, allJudged: () => Promise.all(judged) };
    },
    [verify, stream, also, fields],
  );

  useEffect(() => {
    if (!asked || !typeIds || typeIds.length === 0) return;
    let isStopped = false;
    readings.current += 1;
    const { listener, allJudged } = listen(asked, () => isStopped);
    const read = async () => {
      setProblem(null);
      try {
        const reading = await readEpics(
          { projectId, typeIds, which, fields, caughtUp: changedLately() },
          listener,
        );
        await allJudged();
        const found = await asked;
        if (isStopped || !found || fieldsFor(found.settings, also) !== fields.join()) return;
        // Either way all that has come in is shown before the reading counts as done.
        if (reading.unread.isListed) keepOnly(reading.ids);
        else show([]);
        setUnread(reading.unread);
        setGone(reading.gone);
        setRead(true);
      } catch (error) {
        if (!isStopped) setProblem(problemOf(error));
      }
    };
    void read();
    return () => {
      isStopped = true;
    };
  }, [asked, typeIds, which, fields, projectId, listen, keepOnly, show, also]);

  const retryUnread = async () => {
    if (!base) return;
    setUnread({ ...unread, ids: [] });
    // A newer reading knows more.
    const own = readings.current;
    const isOver = () => readings.current !== own;
    const { listener, allJudged } = listen(Promise.resolve(base), isOver);
    const again = await readInBulk(unread.ids, fields, listener);
    await allJudged();
    if (isOver()) return;
    forget(again.gone);
    setGone((before) => before + again.gone.size);
    setUnread({ ...unread, ids: again.unread });
  };

  return {
    entries,
    total,
    isRead,
    gone,
    unread,
    isLacking: unread.ids.length > 0 || !unread.isListed,
    problem,
    update: show,
    retryUnread: () => void retryUnread(),
  };
}

function fieldsFor(settings: ProjectSettings, also: AlsoRead | undefined): string {
  return [...new Set([...factFields(settings), ...(also?.fields(settings) ?? [])])].join();
}

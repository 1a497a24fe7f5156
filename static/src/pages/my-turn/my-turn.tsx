import { useMemo } from 'preact/hooks';
import type { Words } from '../../../../src/domain/words/words';
import { Dock } from '../../signing/dock';
import { SelectAll } from '../../signing/select-box';
import { useFocusKept } from '../../signing/use-focus-kept';
import { useSelection } from '../../signing/use-selection';
import { useSigning } from '../../signing/use-signing';
import { useNarrow } from '../report/use-narrow';
import { isAsked } from './asked';
import { countWaiting, type Waiting } from './listed';
import { NothingWaits, NotWaiting } from './nothing-waits';
import { settle, toSign } from './settle';
import { TurnCard } from './turn-card';
import { useMarked } from './use-marked';
import { useOpenWork } from './use-open-work';
import { useOpened } from './use-opened';

interface MyTurnProps {
  waiting: Waiting;
  update: (change: (before: Waiting) => Waiting) => void;
  epic: string | null;
  words: Words;
  onSigned: () => void;
}

/** The epics that wait on the viewer, most pressing first, to be signed one by one or together. */
export function MyTurn({ waiting, update, epic, words, onSigned }: MyTurnProps) {
  const { items, me, more } = waiting;
  const work = useOpenWork(items);
  const dates = useMemo(
    () =>
      new Map(
        items.flatMap(({ issueId, signable, evaluation }) =>
          signable !== null && !isAsked(evaluation) ? [[issueId, signable] as const] : [],
        ),
      ),
    [items],
  );
  const signable = useMemo(() => [...dates.keys()], [dates]);
  const selection = useSelection(dates);
  const signing = useSigning({
    words,
    async settle(sent, answer) {
      const settled = settle(sent, answer, items, me);
      update((before) => ({
        ...before,
        items: before.items.map((item) => settled.after.get(item.issueId) ?? item),
      }));
      return settled;
    },
    onSigned(ids) {
      selection.forget(ids);
      if (ids.length > 0) onSigned();
    },
    onStale: selection.forget,
    onUndone: onSigned,
  });
  useFocusKept(signing);
  const marked = items.find((item) => item.key === epic) ?? null;
  useMarked(marked?.issueId ?? null);
  const { isOpen, toggle } = useOpened(items, marked, useNarrow());

  const isInSeveral = new Set(items.map((item) => item.project.id)).size > 1;
  const sign = (ids: readonly string[]) => signing.sign(toSign(items, ids));
  return (
    <>
      {epic && !marked && <NotWaiting issueKey={epic} />}
      {items.length === 0 ? (
        <NothingWaits />
      ) : (
        <>
          <p class="headline">{headline(waiting)}</p>
          {signable.length > 1 && (
            <SelectAll ids={signable} selection={selection}>
              Select all ({signable.length})
            </SelectAll>
          )}
          <ul class="my-turn-list">
            {items.map((item) => (
              <TurnCard
                key={item.issueId}
                item={item}
                words={words}
                work={work?.of(item.issueId) ?? null}
                isInSeveral={isInSeveral}
                isMarked={item === marked}
                isOpen={isOpen(item)}
                onToggle={() => toggle(item)}
                isBusy={signing.busy.has(item.issueId)}
                note={signing.notes.get(item.issueId)}
                selection={selection}
                onSign={() => sign([item.issueId])}
              />
            ))}
          </ul>
          {more && (
            <p class="subtle">More epics wait on you than these; they follow once some of these are done.</p>
          )}
        </>
      )}
      <Dock
        signing={signing}
        selection={selection}
        sign={sign}
        chosen={() => items.filter((item) => selection.has(item.issueId)).map((item) => item.evaluation)}
      />
    </>
  );
}

/** "4 dates wait on you, in 2 projects." */
function headline(waiting: Waiting): string {
  const count = countWaiting(waiting);
  if (count === '0') return 'Nothing waits on you any more.';
  const projects = new Set(waiting.items.map((item) => item.project.id)).size;
  const where = projects > 1 ? `, in ${projects} projects` : '';
  return `${count} ${count === '1' ? 'date waits' : 'dates wait'} on you${where}.`;
}

import './card.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelView } from '../../../../src/domain/views/panel';
import { childCount } from '../../../../src/domain/words/suggestion';
import { callPanel } from '../../bridge';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { ChildList } from '../../epic/child-list';
import { useOpenForm } from '../../epic/use-open-form';
import type { Acting, PanelAction } from './actions';

/** Children that were agreed to be left out and are in the epic still: moved out after a look at which they are. */
export function MoveOut({ view, act, busy }: Acting) {
  const box = useRef<HTMLElement>(null);
  const { form, opens, close } = useOpenForm<'preview'>(box);
  const count = view.toMoveOut.length;
  if (count === 0) return null;
  const these = count === 1 ? 'this one' : `these ${count}`;
  return (
    <section class="card" aria-label="Children to move out" ref={box}>
      <div class="card-head">
        <Icon name="out" />
        <p>
          Agreed without {childCount(count)}, still in the epic
          {view.mine.mayEdit ? '.' : '; you may not edit it.'}
        </p>
      </div>
      {form === null && view.mine.canMoveOut && (
        <Button {...opens('preview')}>Move {these} out of the epic</Button>
      )}
      {form === 'preview' && (
        <Preview
          view={view}
          isBusy={busy === 'move-out'}
          onCancel={close}
          onMove={() => act(moving(view, close))}
        />
      )}
    </section>
  );
}

interface PreviewProps {
  view: PanelView;
  isBusy: boolean;
  onCancel: () => void;
  onMove: () => void;
}

/** Which children go, before they do. */
function Preview({ view: { toMoveOut }, isBusy, onCancel, onMove }: PreviewProps) {
  const confirm = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => confirm.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button beside it closes
    <div class="card-body" onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <p class="subtle">They stay in the project, without a parent:</p>
      <ChildList of={toMoveOut} />
      <div class="button-row">
        <Button look="primary" buttonRef={confirm} loading={isBusy} onClick={onMove}>
          Move out {childCount(toMoveOut.length)}
        </Button>
        <Button look="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function moving({ toMoveOut }: PanelView, onDone: () => void): PanelAction {
  return {
    key: 'move-out',
    send: (stamp) => callPanel('moveOut', { ...stamp }),
    says(after) {
      const left = after.toMoveOut.length;
      const moved = `Moved ${childCount(Math.max(0, toMoveOut.length - left))} out of the epic.`;
      return left === 0
        ? moved
        : `${moved} Jira kept ${childCount(left)} in it: you may not be allowed to edit ${left === 1 ? 'it' : 'them'}.`;
    },
    changesJira: true,
    onDone,
  };
}

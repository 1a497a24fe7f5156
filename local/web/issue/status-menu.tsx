import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Failure } from '../components/feedback';
import { Icon } from '../components/icon';
import { StatusLozenge } from '../components/status';
import { listTransitions, makeTransition, type Transition } from '../jira/edit';
import type { Status } from '../jira/issue';
import { useAction } from '../state/action';
import { useCloseOutside } from '../state/close-outside';
import { useLoad } from '../state/load';

interface StatusMenuProps {
  issueKey: string;
  status: Status;
  onChanged: () => Promise<void>;
}

/** The status; a click lists the transitions that the acting person may make. */
export function StatusMenu({ issueKey, status, onChanged }: StatusMenuProps): JSX.Element {
  const [load] = useLoad(`${issueKey} ${status.name}`, () => listTransitions(issueKey));
  const [open, setOpen] = useState(false);
  const { error, run } = useAction();
  const menu = useRef<HTMLDivElement>(null);
  useCloseOutside(menu, () => setOpen(false));

  const transitions = load.status === 'ready' ? load.value : [];
  if (transitions.length === 0) return <StatusLozenge status={status} />;

  const choose = (transition: Transition) => {
    setOpen(false);
    void run(async () => {
      await makeTransition(issueKey, transition.id);
      await onChanged();
    });
  };
  return (
    <div ref={menu} class="status-menu">
      <button
        type="button"
        class={`status-button lozenge-${status.category}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span class="visually-hidden">Status: </span>
        {status.name}
        <Icon name="down" />
      </button>
      {open && (
        <ul class="status-choices">
          {transitions.map((transition) => (
            <li key={transition.id}>
              <button type="button" onClick={() => choose(transition)}>
                {transition.name}
                <Icon name="arrow" />
                <StatusLozenge status={transition.to} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {error !== null && <Failure error={error} />}
    </div>
  );
}

import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useCloseOutside } from '../state/close-outside';
import { Icon } from './icon';

export interface MenuChoice {
  words: string;
  choose: () => void;
}

/** A button that lists what can be done; Escape, or a click elsewhere, closes the list. */
export function Menu({ label, choices }: { label: string; choices: MenuChoice[] }): JSX.Element {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useCloseOutside(menu, () => setOpen(false));
  const choose = (choice: MenuChoice) => {
    setOpen(false);
    opener.current?.focus();
    choice.choose();
  };
  return (
    <div ref={menu} class="status-menu">
      <button ref={opener} type="button" class="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {label}
        <Icon name="down" />
      </button>
      {open && (
        <ul class="status-choices">
          {choices.map((choice) => (
            <li key={choice.words}>
              <button type="button" onClick={() => choose(choice)}>
                {choice.words}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

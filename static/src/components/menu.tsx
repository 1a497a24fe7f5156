import './menu.css';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button, type ButtonProps } from './button';
import { Icon } from './icon';

export interface MenuItem {
  key: string;
  label: string;
  /** A second, quieter line. */
  hint?: string;
  onSelect: () => void;
}

interface MenuProps {
  /** Said by screen readers, and shown as a tooltip where the button shows only ▾. */
  label: string;
  items: readonly MenuItem[];
  look?: ButtonProps['look'];
  disabled?: boolean;
  /** What the button shows before the ▾; nothing for the second half of a split button. */
  children?: ComponentChildren;
}

/** A button that opens a short list of actions: arrow keys, Home, End, Escape, and a click elsewhere closes it. */
export function Menu({ label, items, look = 'default', disabled, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const popup = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!isOpen) return;
    itemsIn(popup.current)[0]?.focus();
    const closeFromOutside = (event: Event) => {
      const target = event.target as Node;
      if (!popup.current?.contains(target) && !trigger.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeFromOutside);
    return () => document.removeEventListener('pointerdown', closeFromOutside);
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };

  return (
    <span class="menu">
      <Button
        look={look}
        buttonRef={trigger}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={label}
        title={children ? undefined : label}
        data-icon-only={children ? undefined : true}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpen(false);
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
        <Icon name="down" />
      </Button>
      {isOpen && (
        <div
          id={id}
          class="menu-popup"
          role="menu"
          tabIndex={-1}
          aria-label={label}
          ref={popup}
          onKeyDown={(event) => moveFocus(event, popup.current, close, () => setOpen(false))}
        >
          {items.map((item) => (
            <button
              key={item.key}
              type="button"
              class="menu-item"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                item.onSelect();
              }}
            >
              <span>{item.label}</span>
              {item.hint && <span class="menu-hint">{item.hint}</span>}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}

function itemsIn(popup: HTMLElement | null): HTMLElement[] {
  return [...(popup?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

function moveFocus(event: KeyboardEvent, popup: HTMLElement | null, close: () => void, leave: () => void) {
  const items = itemsIn(popup);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const target = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[
    event.key
  ];
  if (event.key === 'Tab') leave();
  if (event.key === 'Escape') {
    event.stopPropagation();
    close();
  }
  if (target === undefined) return;
  event.preventDefault();
  items[target % items.length]?.focus();
}

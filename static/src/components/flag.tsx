import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { Button, IconButton } from './button';
import { Icon } from './icon';
import type { MessageTone } from './section-message';
import { takeFocus } from './take-focus';

/** Something that a page tells once, with at most one thing to do about it. */
export interface FlagContent {
  /** A new id is a new flag. */
  id: string;
  tone: MessageTone;
  text: string;
  action?: {
    label: string;
    onSelect: () => void;
    /** It undoes what the flag tells: the keys that undo do it, too, wherever the keyboard is. */
    undoes?: boolean;
  };
  /** Milliseconds until the flag goes by itself; it waits while hovered or focused. Without it, it stays. */
  lasts?: number;
}

interface FlagProps {
  flag: FlagContent;
  onDismiss: () => void;
}

const ICONS = { information: 'info', warning: 'changed', error: 'error', success: 'check' } as const;
const TICK = 250;

/** One flag; put it into a {@link FlagRegion}, which announces it. */
export function Flag({ flag, onDismiss }: FlagProps) {
  const [isHeld, setHeld] = useState(false);
  const left = useCountdown(flag, isHeld, onDismiss);
  const { action } = flag;
  useUndoKeys(action?.undoes ? action.onSelect : undefined);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only stops the countdown
    <div
      class={`flag flag-${flag.tone}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
      onKeyDown={(event) => event.key === 'Escape' && onDismiss()}
    >
      <Icon name={ICONS[flag.tone]} />
      <div class="flag-body">
        <span class="flag-text">{flag.text}</span>
        {action && (
          <Button
            look="link"
            onClick={action.onSelect}
            // Pressed again: what took its place has the keyboard.
            buttonRef={flag.tone === 'error' ? takeFocus : null}
            {...(action.undoes ? { 'aria-keyshortcuts': 'Control+Z', title: 'Ctrl+Z' } : {})}
          >
            {action.label}
            {left !== null && (
              <span class="flag-count" aria-hidden="true">
                {Math.ceil(left / 1000)}
              </span>
            )}
          </Button>
        )}
      </div>
      <IconButton icon="cross" label="Dismiss" onClick={onDismiss} />
    </div>
  );
}

interface FlagRegionProps {
  flag: FlagContent | null;
  onDismiss: () => void;
  /** Floats over the lower corner of the page; else it stands where it is written. */
  floating?: boolean;
}

/** Where flags appear. It must be on the page before them, or screen readers do not announce them. */
export function FlagRegion({ flag, onDismiss, floating }: FlagRegionProps) {
  return (
    <div class={floating ? 'flags flags-floating' : 'flags'} role="status" aria-live="polite">
      {flag && <Flag key={flag.id} flag={flag} onDismiss={onDismiss} />}
    </div>
  );
}

/** Ctrl+Z, or ⌘Z: but not where somebody is typing, whose words it is for. */
function useUndoKeys(undo: (() => void) | undefined): void {
  useLayoutEffect(() => {
    if (!undo) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = (event.target as Element).closest('input, textarea, [contenteditable]');
      if (isTyping || event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo]);
}

/** Milliseconds left; null for a flag that stays. */
function useCountdown({ lasts }: FlagContent, isHeld: boolean, onEnd: () => void): number | null {
  const [left, setLeft] = useState(lasts ?? null);
  const isOver = left !== null && left <= 0;
  useEffect(() => {
    if (lasts === undefined || isHeld) return;
    const timer = setInterval(() => setLeft((now) => (now === null ? null : now - TICK)), TICK);
    return () => clearInterval(timer);
  }, [lasts, isHeld]);
  useEffect(() => {
    if (isOver) onEnd();
  }, [isOver, onEnd]);
  return left;
}

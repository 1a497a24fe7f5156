import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../components/button';
import { Field, TextInput } from '../../components/field';
import { firstShown } from '../../first-shown';

interface SearchFieldProps {
  text: string;
  onChange: (text: string) => void;
}

/** Finds epics by key and summary. `/` leads here from anywhere on the page, Escape empties it. */
export function SearchField({ text, onChange }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      const isTyping = (event.target as HTMLElement).closest?.(
        'input:not([type=checkbox]), select, textarea',
      );
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', focusOnSlash);
    return () => document.removeEventListener('keydown', focusOnSlash);
  }, []);
  return (
    <Field label="Search" hideLabel>
      {(control) => (
        <TextInput
          {...control}
          type="search"
          inputRef={input}
          value={text}
          placeholder="Search epics"
          aria-keyshortcuts="/"
          onInput={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && onChange('')}
        />
      )}
    </Field>
  );
}

interface ClearButtonProps {
  children: string;
  onClear: () => void;
}

/** Clears what is searched for, and goes with that: the keyboard goes on from the search field. */
export function ClearButton({ children, onClear }: ClearButtonProps) {
  return (
    <Button
      look="link"
      onClick={() => {
        firstShown('[type=search]')?.focus();
        onClear();
      }}
    >
      {children}
    </Button>
  );
}

import './user-picker.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { AccountId } from '../../../../src/domain/roles';
import { introduce, type Person, usePeople } from '../../people';
import { IconButton } from '../button';
import { PersonName } from '../person-name';
import { searchUsers } from './user-search';

export interface UserPickerProps {
  label: string;
  value: readonly AccountId[];
  onChange: (people: AccountId[]) => void;
  projectKey: string;
  most?: number;
  disabled?: boolean;
}

type Found = Person[] | 'none-yet' | 'searching' | 'not-allowed';

/** Milliseconds without typing before Jira is asked. */
const PAUSE = 200;

/** Chooses people by typing part of a name: a combobox with the chosen people before it. */
export function UserPicker({ label, value, onChange, projectKey, most = 10, disabled }: UserPickerProps) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [found, clear] = useUserSearch(query, projectKey);
  const options = Array.isArray(found) ? found.filter((person) => !value.includes(person.accountId)) : [];
  const isFull = value.length >= most;
  const people = usePeople();

  const choose = (person: Person | undefined) => {
    if (!person) return;
    introduce([person]);
    onChange([...value, person.accountId]);
    setQuery('');
    clear();
    input.current?.focus();
  };
  const remove = (person: AccountId) => {
    onChange(value.filter((each) => each !== person));
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = value.at(-1);
    if (event.key === 'Backspace' && query === '' && last) remove(last);
    if (found === 'none-yet') return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      setQuery('');
      clear();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(options[active]);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((at) => (options.length === 0 ? 0 : (at + step + options.length) % options.length));
    }
  };

  return (
    <div class="picker">
      <label class="field-label" for={id}>
        {label}
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click beside the input means the input */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the input itself can be reached by keyboard */}
      <div
        class="picker-box"
        onClick={(event) => event.target === event.currentTarget && input.current?.focus()}
      >
        {value.map((person) => (
          <span key={person} class="picker-chip">
            <PersonName person={person} />
            <IconButton
              icon="cross"
              label={`Remove ${people.name(person)}`}
              disabled={disabled}
              onClick={() => remove(person)}
            />
          </span>
        ))}
        <input
          id={id}
          ref={input}
          class="picker-input"
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-options`}
          aria-autocomplete="list"
          aria-activedescendant={options.length > 0 ? `${id}-${active}` : undefined}
          autocomplete="off"
          placeholder={isFull ? '' : 'Type a name'}
          disabled={disabled}
          // A disabled input would lose the keyboard's place on the page when it becomes full.
          readOnly={isFull}
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          onBlur={clear}
        />
      </div>
      <div
        id={`${id}-options`}
        class="picker-options"
        role="listbox"
        aria-label="People found"
        hidden={options.length === 0}
      >
        {options.map((person, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys
          <div
            key={person.accountId}
            id={`${id}-${at}`}
            class="picker-option"
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            onMouseDown={(event) => event.preventDefault()}
            onMouseEnter={() => setActive(at)}
            onClick={() => choose(person)}
          >
            {person.name}
          </div>
        ))}
      </div>
      <p class="field-hint" role="status">
        {hintFor(found, options.length, query, isFull && most > 1)}
      </p>
    </div>
  );
}

function hintFor(found: Found, options: number, query: string, isFull: boolean): string {
  if (isFull) return 'No more people fit here.';
  if (found === 'searching') return 'Looking…';
  if (found === 'not-allowed')
    return 'Jira does not let you look for people here. Ask a Jira admin for "Browse users".';
  if (found === 'none-yet' || options > 0) return '';
  return `Nobody else found for "${query.trim()}".`;
}

/** Asks Jira after a pause in typing; answers to what is no longer asked are dropped. */
function useUserSearch(query: string, projectKey: string): [Found, () => void] {
  const [found, setFound] = useState<Found>('none-yet');
  const asked = useRef(0);
  useEffect(() => {
    const number = ++asked.current;
    if (query.trim() === '') {
      setFound('none-yet');
      return;
    }
    setFound((before) => (Array.isArray(before) ? before : 'searching'));
    const timer = setTimeout(async () => {
      const { people } = await searchUsers(query.trim(), projectKey);
      if (number === asked.current) setFound(people ?? 'not-allowed');
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [query, projectKey]);
  return [found, () => setFound('none-yet')];
}

import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Failure } from '../components/feedback';
import { Icon } from '../components/icon';

interface InlineEditProps {
  /** Names the field: "Edit …". */
  label: string;
  /** The value as it is read. */
  children: ComponentChildren;
  /** The control with the name `value`, focused when it appears; of several boxes those that are ticked count, joined by blanks. */
  control: () => JSX.Element;
  /** Saves what the control holds; what it throws is shown and the editor stays open. */
  save: (text: string) => Promise<void>;
  /** The control holds several lines, so that Enter does not save. */
  multiline?: boolean;
}

/** A value that turns into its editor at a click, as Jira's fields do; Escape leaves it unchanged. */
export function InlineEdit({ label, children, control, save, multiline }: InlineEditProps): JSX.Element {
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (wasEditing.current && !editing) opener.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  if (editing) {
    return <Editor label={label} control={control} save={save} close={() => setEditing(false)} />;
  }
  return (
    <div class={multiline === true ? 'inline-edit inline-edit-block' : 'inline-edit'}>
      <div class="inline-edit-value">{children}</div>
      <button
        ref={opener}
        type="button"
        class="icon-button"
        aria-label={`Edit ${label}`}
        title={`Edit ${label}`}
        onClick={() => setEditing(true)}
      >
        <Icon name="pencil" />
      </button>
    </div>
  );
}

interface EditorProps extends Pick<InlineEditProps, 'label' | 'control' | 'save'> {
  close: () => void;
}

function Editor({ label, control, save, close }: EditorProps): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[name=value], button')?.focus();
  }, []);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const texts = new FormData(event.currentTarget as HTMLFormElement).getAll('value');
    setBusy(true);
    setError(null);
    try {
      await save(texts.join(' '));
      close();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  return (
    <form ref={form} class="inline-editor" aria-label={label} onSubmit={submit} onKeyDown={leave}>
      {control()}
      {error !== null && <Failure error={error} />}
      <div class="inline-editor-actions">
        <button type="submit" class="button button-primary" disabled={busy}>
          Save
        </button>
        <button type="button" class="button" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}

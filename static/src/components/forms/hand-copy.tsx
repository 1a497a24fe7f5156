import './hand-copy.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../button';
import { Field } from '../field';

interface HandCopyProps {
  text: string;
  onClose: () => void;
}

/** The text, selected, where the browser lets no page copy by itself. */
export function HandCopy({ text, onClose }: HandCopyProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, [text]);
  return (
    <div class="hand-copy">
      <Field label="Your browser does not let this page copy. The text is selected: copy it by hand.">
        {(control) => (
          <textarea
            {...control}
            ref={box}
            class="input"
            rows={6}
            readOnly
            value={text}
            onKeyDown={(event) => event.key === 'Escape' && onClose()}
          />
        )}
      </Field>
      <Button look="subtle" onClick={onClose}>
        Close
      </Button>
    </div>
  );
}

import './text-area.css';
import type { Ref, TextareaHTMLAttributes } from 'preact';

type TextAreaProps = TextareaHTMLAttributes<HTMLTextAreaElement> & { inputRef?: Ref<HTMLTextAreaElement> };

/** Grows with its text. */
export function TextArea({ inputRef, ...rest }: TextAreaProps) {
  return (
    <span class="textarea-grow" data-text={`${rest.value ?? ''}\n`}>
      <textarea rows={2} {...rest} ref={inputRef ?? null} class="input" />
    </span>
  );
}

import './long-text.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../components/button';

/** Readable text cut after a few lines, with "more" where something is cut. */
export function LongText({ text }: { text: string }) {
  const [isOpen, setOpen] = useState(false);
  const [isCut, setCut] = useState(false);
  const box = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const { current } = box;
    if (current && !isOpen) setCut(current.scrollHeight > current.clientHeight + 1);
  }, [text, isOpen]);
  return (
    <>
      <p ref={box} class={isOpen ? 'long-text' : 'long-text is-cut'}>
        {text}
      </p>
      {(isCut || isOpen) && (
        <Button look="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'less' : 'more'}
        </Button>
      )}
    </>
  );
}

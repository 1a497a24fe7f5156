import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../components/button';
import type { Leaving } from './use-leaving';

interface LeaveOrSaveProps {
  isReady: boolean;
  isSaving: boolean;
  leaving: Leaving;
}

/** The end of a form: saves it, or leaves it. */
export function LeaveOrSave({ isReady, isSaving, leaving }: LeaveOrSaveProps) {
  const keep = useRef<HTMLButtonElement>(null);
  const writing = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (!leaving.isAsked) return writing.current?.focus();
    writing.current = document.activeElement as HTMLElement | null;
    keep.current?.focus();
  }, [leaving.isAsked]);
  if (leaving.isAsked) {
    return (
      <div role="alert">
        <p>Discard what you wrote?</p>
        <div class="button-row">
          <Button buttonRef={keep} onClick={leaving.stay}>
            Keep writing
          </Button>
          <Button look="subtle" onClick={leaving.leave}>
            Discard
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div class="button-row">
      <Button type="submit" look="primary" disabled={!isReady} loading={isSaving}>
        Save
      </Button>
      <Button look="subtle" onClick={leaving.leave}>
        Cancel
      </Button>
    </div>
  );
}

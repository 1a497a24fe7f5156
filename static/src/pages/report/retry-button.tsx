import { Button } from '../../components/button';
import { firstShown } from '../../first-shown';

/** Reads again what could not be read, and goes with the message that it stands in: the keyboard goes on from the tab of the view. */
export function RetryButton({ onRetry }: { onRetry: () => void }) {
  return (
    <Button
      look="link"
      onClick={() => {
        firstShown('[role=tab][aria-selected=true]')?.focus();
        onRetry();
      }}
    >
      Try again
    </Button>
  );
}

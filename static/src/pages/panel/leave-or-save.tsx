import { Button } from '../../components/button';

interface LeaveOrSaveProps {
  isReady: boolean;
  isSaving: boolean;
  /** The person was about to leave with something typed, and is asked. */
  isLeaving: boolean;
  onLeave: () => void;
  onStay: () => void;
}

/** The end of a form: saves it, or leaves it; what was typed is not thrown away by one key alone. */
export function LeaveOrSave({ isReady, isSaving, isLeaving, onLeave, onStay }: LeaveOrSaveProps) {
  if (isLeaving) {
    return (
      <div class="button-row" role="alert">
        <span>Discard what you wrote?</span>
        <Button onClick={onLeave}>Discard</Button>
        <Button look="subtle" onClick={onStay}>
          Keep writing
        </Button>
      </div>
    );
  }
  return (
    <div class="button-row">
      <Button type="submit" look="primary" disabled={!isReady} loading={isSaving}>
        Save
      </Button>
      <Button look="subtle" onClick={onLeave}>
        Cancel
      </Button>
    </div>
  );
}

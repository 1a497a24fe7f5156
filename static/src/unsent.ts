/** What somebody has written into a form and not sent. */
export interface Unsent<Written> {
  /** What the form began with: what stood there then. */
  start: Written;
  written: Written;
}

/**
 * The name of a form in the storage of the browser's tab.
 *
 * @param me whose words they are: others see them no more than on paper
 * @param place the id of the epic or project that the form is of
 */
export function unsentKey(me: string | null, place: string, form: string): string {
  return `countersign.unsent:${me}:${place}:${form}`;
}

/** What was not sent when the page went; null for nothing that fits a form which begins so, as after an update of the app. */
export function readUnsent<Written>(key: string, start: Written): Unsent<Written> | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return shapeOf(kept?.written) === shapeOf(start) ? kept : null;
  } catch {
    return null;
  }
}

/** Null forgets it. Without storage, what is not sent is lost with the page, as anywhere. */
export function keepUnsent<Written>(key: string, unsent: Unsent<Written> | null): void {
  try {
    if (unsent) sessionStorage.setItem(key, JSON.stringify(unsent));
    else sessionStorage.removeItem(key);
  } catch {}
}

function shapeOf(written: unknown): string {
  return written instanceof Object ? Object.keys(written).sort().join() : typeof written;
}

/** Whether something is there that was not sent. */
export function isUnsent(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

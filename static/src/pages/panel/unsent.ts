import type { AnswerDecision } from '../../../../src/domain/answer-field';
import type { PanelView } from '../../../../src/domain/views/panel';

/** What somebody has written into a form and not sent. */
export interface Unsent<Written> {
  /** What the form began with: what stood there then. */
  start: Written;
  written: Written;
}

/** The name of an epic's form in the storage of the browser's tab, for the person who looks. */
export function unsentKey({ me, epic }: PanelView, form: string): string {
  return `countersign.unsent:${me}:${epic.id}:${form}`;
}

/** The form of an answer: what was written for one field does not fit another. */
export function answerForm(decision: AnswerDecision, { settings }: PanelView): string {
  return `${decision}:${settings.places[decision]?.id ?? ''}`;
}

export function readUnsent<Written>(key: string): Unsent<Written> | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Without storage, what is not sent is lost with the page, as anywhere. */
export function keepUnsent<Written>(key: string, unsent: Unsent<Written> | null): void {
  try {
    if (unsent) sessionStorage.setItem(key, JSON.stringify(unsent));
    else sessionStorage.removeItem(key);
  } catch {}
}

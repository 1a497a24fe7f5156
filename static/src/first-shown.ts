/** The first that fits in the view that is shown: the report stays on the page, hidden, behind the others. */
export function firstShown(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`${selector}:not([hidden] *)`);
}

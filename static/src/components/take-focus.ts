/** For the ref of what takes the place of a button that is gone: the keyboard goes on from here. */
export function takeFocus(element: HTMLElement | null): void {
  if (document.activeElement === document.body) element?.focus({ preventScroll: true });
}

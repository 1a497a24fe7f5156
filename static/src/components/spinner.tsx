interface SpinnerProps {
  /** Said by screen readers; leave out where something else says that the page is busy. */
  label?: string;
}

export function Spinner({ label }: SpinnerProps) {
  return (
    <span class="spinner" {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5" />
      </svg>
    </span>
  );
}

import type { JSX } from 'preact';
import type { PersonRef } from '../jira/issue';

/** Initials and name; says it where the account is no longer active. */
export function Person({ person }: { person: PersonRef | null }): JSX.Element {
  if (person === null) return <span class="muted">Nobody</span>;
  return (
    <span class="person">
      <span class="avatar" aria-hidden="true">
        {initials(person.displayName)}
      </span>
      <span>
        {person.displayName}
        {!person.active && <span class="muted"> (deactivated)</span>}
      </span>
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}

import { createHash } from 'node:crypto';

/** Stands for a text: the same for the same text, and, as far as anybody can find, for no other. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

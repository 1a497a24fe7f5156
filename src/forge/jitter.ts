/** Waits up to this many milliseconds, a random part of it. */
export function jitter(most: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * most));
}

/** A file that cannot be taken over. The message is one line that says what is wrong, and where. */
export class ImportError extends Error {
  override name = 'ImportError';
}

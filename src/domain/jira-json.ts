/** An object's properties, or none. */
export function part(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** The objects of a list; none for anything else. */
export function list(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(part) : [];
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

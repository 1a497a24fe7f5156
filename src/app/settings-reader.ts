import type { Ports } from './ports';

/** Each project's settings are read once. */
export function settingsReader({ settings }: Pick<Ports, 'settings'>) {
  const reading = new Map<string, ReturnType<typeof settings.read>>();
  return (projectId: string) => {
    const known = reading.get(projectId) ?? settings.read(projectId);
    reading.set(projectId, known);
    return known;
  };
}

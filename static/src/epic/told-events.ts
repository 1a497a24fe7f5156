import type { LedgerEvent } from '../../../src/domain/event';

/**
 * The events worth telling: the beginning of an action whose end is told as well is left out. Its events share the
 * first part of their ids.
 */
export function toldEvents(events: readonly LedgerEvent[]): LedgerEvent[] {
  const isStep = (event: LedgerEvent) => event.what.kind === 'setting-date';
  const action = (event: LedgerEvent) => event.actionId.split('.')[0];
  const ended = new Set(events.filter((event) => !isStep(event)).map(action));
  return events.filter((event) => !isStep(event) || !ended.has(action(event)));
}

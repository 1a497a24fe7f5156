import type { Clock } from '../../clock';
import type { EventSink, JiraEvent } from '../../ports';
import type { SwitchBoard } from '../../switches';
import { evaluateExpression } from '../jira-expression';
import type { Manifest } from '../manifest';
import type { EventFilter } from '../manifest-events';
import type { Deliveries } from './deliveries';

export interface FanOutOptions {
  manifest: Manifest;
  deliveries: Deliveries;
  clock: Clock;
  switches: SwitchBoard;
}

/** Puts each event down for every trigger that waits for it and whose filter lets it pass, with a lateness of its own. */
export function createFanOut({ manifest, deliveries, clock, switches }: FanOutOptions): EventSink {
  return (event) => {
    for (const { key: moduleKey, events } of manifest.triggers) {
      const filter = events.get(event.eventType);
      if (!filter || !passes(event, filter)) continue;
      const due = clock.now() + drawLateness(switches);
      deliveries.add({ kind: 'trigger', moduleKey, name: event.eventType, payload: event, due });
    }
  };
}

/** Milliseconds that something is under way. */
export function drawLateness(switches: SwitchBoard): number {
  const { min, max } = switches.get().events.lateness;
  return Math.round(min + Math.random() * Math.max(0, max - min));
}

function passes(event: JiraEvent, { ignoreSelf, expression, onError }: EventFilter): boolean {
  if (ignoreSelf && event.selfGenerated) return false;
  if (expression === null) return true;
  return evaluateExpression(expression, { event }) ?? onError.startsWith('RECEIVE');
}

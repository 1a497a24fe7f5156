import type { ProjectRules } from '../../ports';
import type { SwitchesChange } from '../../web-api';

/** The switches as the form holds them; an empty field counts as off. */
export function readSwitches(form: FormData): SwitchesChange {
  return {
    latency: rangeIn(form, 'latency'),
    storageLatency: rangeIn(form, 'storageLatency'),
    rateLimited: numberIn(form, 'rateLimited'),
    unavailable: numberIn(form, 'unavailable'),
    failing: numberIn(form, 'failing'),
    kvsConflicts: numberIn(form, 'kvsConflicts'),
    kvsQueryLag: numberIn(form, 'kvsQueryLag'),
    lostAnswers: matchIn(form, 'lostAnswers'),
    held: matchIn(form, 'held'),
    appRoleRemoved: form.has('appRoleRemoved'),
    expressionsFail: form.has('expressionsFail'),
    events: {
      lateness: rangeIn(form, 'lateness'),
      duplicates: numberIn(form, 'duplicates'),
      held: form.has('eventsHeld'),
      shuffled: form.has('shuffled'),
    },
    mailRefused: numberIn(form, 'mailRefused') || null,
    appFieldRefused: numberIn(form, 'appFieldRefused') || null,
    offScreen: byProjectIn(form, 'offScreen'),
    // Whatever else is written here the server refuses by name.
    refusedDays: Object.fromEntries(
      Object.entries(byProjectIn(form, 'refusedDays')).map(([project, [rule]]) => [
        project,
        rule as ProjectRules['refusedDays'][string],
      ]),
    ),
  };
}

/** `SHOP duedate, ATL duedate`: what is said of each project. */
function byProjectIn(form: FormData, name: string): Record<string, string[]> {
  const said: Record<string, string[]> = {};
  for (const pair of String(form.get(name) ?? '').split(',')) {
    const [project, what] = pair.trim().split(/\s+/);
    if (project && what) said[project] = [...(said[project] ?? []), what];
  }
  return said;
}

function rangeIn(form: FormData, name: string): { min: number; max: number } {
  const min = numberIn(form, `${name}Min`);
  return { min, max: Math.max(min, numberIn(form, `${name}Max`)) };
}

function numberIn(form: FormData, name: string): number {
  const value = Number(form.get(name));
  return Number.isFinite(value) ? value : 0;
}

function matchIn(form: FormData, name: string): { match: string; count: number } | null {
  const match = String(form.get(`${name}Match`) ?? '').trim();
  return match === '' ? null : { match, count: numberIn(form, `${name}Count`) || 1 };
}

import type { SwitchesChange } from '../../web-api';

/** The switches as the form holds them; an empty field counts as off. */
export function readSwitches(form: FormData): SwitchesChange {
  const min = numberIn(form, 'latencyMin');
  const early = numberIn(form, 'latenessMin');
  return {
    latency: { min, max: Math.max(min, numberIn(form, 'latencyMax')) },
    rateLimited: numberIn(form, 'rateLimited'),
    unavailable: numberIn(form, 'unavailable'),
    kvsConflicts: numberIn(form, 'kvsConflicts'),
    kvsQueryLag: numberIn(form, 'kvsQueryLag'),
    lostAnswers: matchIn(form, 'lostAnswers'),
    held: matchIn(form, 'held'),
    appRoleRemoved: form.has('appRoleRemoved'),
    expressionsFail: form.has('expressionsFail'),
    events: {
      lateness: { min: early, max: Math.max(early, numberIn(form, 'latenessMax')) },
      duplicates: numberIn(form, 'duplicates'),
      held: form.has('eventsHeld'),
      shuffled: form.has('shuffled'),
    },
    mailRefused: numberIn(form, 'mailRefused') || null,
  };
}

function numberIn(form: FormData, name: string): number {
  const value = Number(form.get(name));
  return Number.isFinite(value) ? value : 0;
}

function matchIn(form: FormData, name: string): { match: string; count: number } | null {
  const match = String(form.get(`${name}Match`) ?? '').trim();
  return match === '' ? null : { match, count: numberIn(form, `${name}Count`) || 1 };
}

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SiteCall, SitePayload } from '../../../../src/calls/site';
import type { SiteView } from '../../../../src/domain/views/site';
import { callSite } from '../../bridge';
import { type Failure, useCall } from '../settings/use-call';

/** Milliseconds between two looks while something goes on. */
const SOON = 3_000;

export interface Site {
  view: SiteView | null;
  failure: Failure | null;
  /** The call under way. */
  busy: SiteCall | null;
  send: <C extends SiteCall>(name: C, payload: SitePayload<C>) => Promise<Failure | null>;
}

/** The page's state: how the app stands on the site, looked at again while something goes on. */
export function useSite(): Site {
  const [view, setView] = useState<SiteView | null>(null);
  const [busy, setBusy] = useState<SiteCall | null>(null);
  const { failure, run } = useCall();

  const send = async <C extends SiteCall>(name: C, payload: SitePayload<C>) => {
    setBusy(name);
    const failed = await run(() => callSite(name, payload), setView);
    setBusy(null);
    return failed;
  };
  const look = useCallback(async () => {
    if (document.hidden) return;
    const answer = await callSite('open', {}).catch(() => null);
    // What fails now is looked at again soon.
    if (answer?.ok) setView(answer.result);
  }, []);

  useEffect(() => void send('open', {}), []);
  const goesOn = view?.site.following?.endedAt === null;
  useEffect(() => {
    if (!goesOn) return;
    const timer = setInterval(() => void look(), SOON);
    return () => clearInterval(timer);
  }, [goesOn, look]);
  return { view, failure, busy, send };
}

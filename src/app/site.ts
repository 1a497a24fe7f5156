import { isRenewing, newestSince } from '../domain/key-ring';
import { accept, type Outcome, refuse } from '../domain/refusal';
import { type SiteState, switched } from '../domain/site';
import type { SiteView } from '../domain/views/site';
import type { Moment, Ports } from './ports';
import type { SweepPorts } from './sweep';

/** What it takes to see and to settle what holds for the whole site. */
export type SitePorts = Pick<Ports, 'user' | 'site' | 'seals' | 'accounts' | 'later'> &
  Pick<SweepPorts, 'places'>;

type Done = Promise<Outcome<SiteView>>;

/** Shows how the app stands on the whole site, to those who administer Jira. */
export async function openSite(ports: SitePorts): Done {
  const [may, view] = await Promise.all([requireJiraAdmin(ports), viewOf(ports)]);
  return may.ok ? accept(view) : may;
}

/** Begins to replace the signing key; all copies are sealed anew by the hourly comparison. */
export async function renewKey(ports: SitePorts, { now }: Moment): Done {
  const may = await requireJiraAdmin(ports);
  if (!may.ok) return may;
  return (await ports.seals.renew(now)) ? accept(await viewOf(ports)) : refuse({ code: 'renewal-under-way' });
}

/** Takes what the app keeps on epics off all of them, or writes it again; records and history stay either way. */
export async function switchCopies(ports: SitePorts, { now }: Moment, copies: SiteState['copies']): Done {
  const [may, { rev, body }] = await Promise.all([requireJiraAdmin(ports), ports.site.read()]);
  if (!may.ok) return may;
  // Asked for again: what was begun may have died, and all of it may be done twice.
  const next = switched(copies, now);
  if (body.copies === copies && body.following === null) return accept(await viewOf(ports));
  if (!(await ports.site.write(rev, next))) return refuse({ code: 'busy' });
  await ports.later({ kind: 'follow-site', startedAt: now, next: null });
  return accept(await viewOf(ports));
}

async function requireJiraAdmin({ user }: Pick<Ports, 'user'>): Promise<Outcome<null>> {
  const may = await user.administersJira();
  if (!may.ok) return may;
  return may.result ? accept(null) : refuse({ code: 'not-jira-admin' });
}

async function viewOf(ports: SitePorts): Promise<SiteView> {
  const [site, sweep, ring, accounts] = await Promise.all([
    ports.site.read(),
    ports.places.read(),
    ports.seals.ring(),
    ports.accounts.read(),
  ]);
  const { erasing: _, ...reported } = accounts.body;
  const { body } = sweep;
  return {
    site: site.body,
    sweep: body && { round: body.round, lastRound: body.lastRound, points: body.points },
    accounts: reported,
    key: { since: newestSince(ring) || null, renewing: isRenewing(ring) },
  };
}

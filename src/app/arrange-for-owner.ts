import type { Day } from '../domain/calendar';
import { accept, type Outcome } from '../domain/refusal';
import type { AccountId } from '../domain/roles';
import type { ArrangedStandIn } from '../domain/views/settings';
import { arrangedIn } from './open-settings';
import type { Caller } from './ports';
import { requireAdmin } from './require-admin';
import { arrange, changeStandIns, type StandInPorts } from './stand-ins';

/** Arranges, as a project admin, who signs in this project for an owner who is away already. */
export async function arrangeForOwner(
  ports: StandInPorts,
  projectId: string,
  caller: Caller,
  period: ArrangedStandIn,
): Promise<Outcome<ArrangedStandIn[]>> {
  const admin = await requireAdmin(ports, projectId);
  if (!admin.ok) return admin;
  const kept = await arrange(ports, caller, { ...period, projectId });
  return kept.ok ? accept(arrangedIn(projectId, { all: kept.result })) : kept;
}

/** Takes back what a project's admins arranged for an owner from a day on. */
export async function removeForOwner(
  ports: StandInPorts,
  projectId: string,
  { now }: Caller,
  { owner, from }: { owner: AccountId; from: Day },
): Promise<Outcome<ArrangedStandIn[]>> {
  const admin = await requireAdmin(ports, projectId);
  if (!admin.ok) return admin;
  const kept = await changeStandIns(ports, now, (all) =>
    accept(
      all.filter((each) => !(each.projectId === projectId && each.owner === owner && each.from === from)),
    ),
  );
  return kept.ok ? accept(arrangedIn(projectId, { all: kept.result })) : kept;
}

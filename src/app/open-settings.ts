import { accept, type Outcome } from '../domain/refusal';
import { savedOf } from '../domain/settings';
import type { ArrangedStandIn, SettingsView } from '../domain/views/settings';
import type { Ports, StoredStandIns } from './ports';
import { requireAdmin } from './require-admin';

/** Opens the settings, for those who administer the project. Reads in one wave: what would take more is found later. */
export async function openSettings(
  ports: Pick<Ports, 'user' | 'app' | 'settings' | 'standIns'>,
  projectId: string,
): Promise<Outcome<SettingsView>> {
  const [admin, project, settings, epicTypes, components, resolutions, arranged, siteTimeZone] =
    await Promise.all([
      requireAdmin(ports, projectId),
      ports.user.readProject(projectId),
      ports.settings.read(projectId),
      ports.user.epicTypes(projectId),
      ports.user.components(projectId),
      ports.user.resolutions(),
      ports.standIns.read(),
      ports.app.siteTimeZone(),
    ]);
  if (!admin.ok) return admin;
  if (!project.ok) return project;
  if (!epicTypes.ok) return epicTypes;
  if (!components.ok) return components;
  if (!resolutions.ok) return resolutions;
  const { names, statuses } = epicTypes.result;
  return accept({
    settings: savedOf(settings),
    project: project.result,
    epicTypes: names,
    choices: { components: components.result, statuses, resolutions: resolutions.result },
    siteTimeZone: arranged.timeZone ?? siteTimeZone,
    standIns: arrangedIn(projectId, arranged),
  });
}

export function arrangedIn(projectId: string, { all }: Pick<StoredStandIns, 'all'>): ArrangedStandIn[] {
  return all.flatMap(({ owner, person, from, to, projectId: of }) =>
    of === projectId ? [{ owner, person, from, to }] : [],
  );
}

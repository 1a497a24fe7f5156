import type { Db } from '../db';

/**
 * Which issue panels are shown: Jira hides one until its button on the issue is clicked, or an admin
 * pins it to the project ("Show for all work items").
 */
export interface Panels {
  shown(moduleKey: string, issueId: string): boolean;
  pinned(moduleKey: string, projectId: string): boolean;
  show(moduleKey: string, issueId: string, shown: boolean): void;
  pin(moduleKey: string, projectId: string, pinned: boolean): void;
}

export function openPanels(db: Db): Panels {
  db.exec(`CREATE TABLE IF NOT EXISTS host_panels (
    module TEXT NOT NULL, place TEXT NOT NULL, PRIMARY KEY (module, place)) WITHOUT ROWID`);
  const has = (module: string, place: string) =>
    db.get('SELECT 1 FROM host_panels WHERE module = ? AND place = ?', [module, place]) !== undefined;
  const put = (module: string, place: string, present: boolean) =>
    present
      ? db.run('INSERT OR IGNORE INTO host_panels (module, place) VALUES (?, ?)', [module, place])
      : db.run('DELETE FROM host_panels WHERE module = ? AND place = ?', [module, place]);
  return {
    shown: (module, issueId) => has(module, `issue:${issueId}`),
    pinned: (module, projectId) => has(module, `project:${projectId}`),
    show: (module, issueId, shown) => put(module, `issue:${issueId}`, shown),
    pin: (module, projectId, pinned) => put(module, `project:${projectId}`, pinned),
  };
}

import { randomUUID } from 'node:crypto';
import type { Db } from '../db';

/** Identity of the local site; the app sees it as `cloudId` and in every ARI. */
export const CLOUD_ID = 'c10ca1c1-0000-4000-8000-000000000001';
export const ENVIRONMENT_ID = 'e0000000-0000-4000-8000-000000000001';
export const ENVIRONMENT_TYPE = 'DEVELOPMENT';

/** One installation of the app on the site: its id names what the app has stored. */
export interface Installation {
  id(): string;
  /** Installs anew, as after an uninstallation: another id. The caller empties the storage. */
  renew(): void;
}

/** The installation kept in the database; made at the first start. */
export function openInstallation(db: Db): Installation {
  db.exec('CREATE TABLE IF NOT EXISTS host_installation (id TEXT NOT NULL)');
  const stored = () => db.get<{ id: string }>('SELECT id FROM host_installation')?.id;
  const renew = () =>
    db.transaction(() => {
      db.run('DELETE FROM host_installation');
      db.run('INSERT INTO host_installation (id) VALUES (?)', [randomUUID()]);
    });
  if (stored() === undefined) renew();
  let id = stored() ?? '';
  return {
    id: () => id,
    renew() {
      renew();
      id = stored() ?? '';
    },
  };
}

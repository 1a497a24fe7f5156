import { isDeepStrictEqual } from 'node:util';
import kvs from '@forge/kvs';
import type { SettingsStore } from '../app/ports';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../domain/settings';
import { atRev, createRow, executed, type Row, readRow } from './rows';

export const settingsStore: SettingsStore = {
  async read(projectId) {
    // What had no setting yet when these were saved is as nobody had set it.
    return { ...DEFAULT_SETTINGS, ...(await readRow<ProjectSettings>(keyOf(projectId)))?.body };
  },

  async save(projectId, next) {
    const key = keyOf(projectId);
    await createRow(key, rowOf(projectId, DEFAULT_SETTINGS));
    const write = kvs.transact().set(key, rowOf(projectId, next), atRev<ProjectSettings>(next.rev - 1));
    if (await executed(write)) return true;
    const now = await readRow<ProjectSettings>(key);
    return isDeepStrictEqual(now?.body, next);
  },
};

function rowOf(projectId: string, settings: ProjectSettings): Row<ProjectSettings> {
  return { rev: settings.rev, projectId, dirty: 0, body: settings };
}

function keyOf(projectId: string): string {
  return `settings:${projectId}`;
}

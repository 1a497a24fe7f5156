import { isDeepStrictEqual } from 'node:util';
import kvs, { Filter, FilterConditions, WhereConditions } from '@forge/kvs';
import type { SettingsStore } from '../app/ports';
import { DEFAULT_SETTINGS, NEVER, type ProjectSettings } from '../domain/settings';
import { atRev, createRow, executed, ROWS, type Row, readRow } from './rows';

const PREFIX = 'settings:';

export const settingsStore: SettingsStore = {
  async read(projectId) {
    const row = await readRow<Partial<ProjectSettings>>(keyOf(projectId));
    return row ? { ...DEFAULT_SETTINGS, ...BEFORE_EDITS_SIGNED, ...row.body } : DEFAULT_SETTINGS;
  },

  async save(projectId, next, unsettled) {
    const key = keyOf(projectId);
    await createRow(key, rowOf(projectId, DEFAULT_SETTINGS, false));
    const row = rowOf(projectId, next, unsettled);
    if (await executed(kvs.transact().set(key, row, atRev<ProjectSettings>(next.rev - 1)))) return true;
    const now = await readRow<ProjectSettings>(key);
    return isDeepStrictEqual(now?.body, next);
  },

  async settled(projectId, settings) {
    const row = rowOf(projectId, settings, false);
    await executed(kvs.transact().set(keyOf(projectId), row, atRev<ProjectSettings>(settings.rev)));
  },

  async unsettled() {
    const projectIds: string[] = [];
    let cursor: string | undefined;
    do {
      let query = kvs
        .entity<Row<ProjectSettings>>(ROWS)
        .query()
        .index('by-key')
        .where(WhereConditions.beginsWith(PREFIX))
        .filters(new Filter<Row<ProjectSettings>>().and('dirty', FilterConditions.equalTo(1)))
        .limit(100);
      if (cursor) query = query.cursor(cursor);
      const page = await query.getMany();
      projectIds.push(...page.results.map(({ value }) => value.projectId));
      cursor = page.nextCursor;
    } while (cursor);
    return projectIds;
  },
};

/** What settings were saved without that did not know of it: whoever held a role then has signed nothing by editing. */
const BEFORE_EDITS_SIGNED: Pick<ProjectSettings, 'peopleSince'> = { peopleSince: { pm: NEVER, em: NEVER } };

function rowOf(projectId: string, settings: ProjectSettings, unsettled: boolean): Row<ProjectSettings> {
  return { rev: settings.rev, projectId, dirty: unsettled ? 1 : 0, body: settings };
}

function keyOf(projectId: string): string {
  return `${PREFIX}${projectId}`;
}

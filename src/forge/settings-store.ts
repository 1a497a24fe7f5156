import { isDeepStrictEqual } from 'node:util';
import kvs, { Filter, FilterConditions, WhereConditions } from '@forge/kvs';
import type { SettingsStore } from '../app/ports';
import { dayIn } from '../domain/calendar';
import { asTheyHold, DEFAULT_SAVED, NEVER, type SavedSettings } from '../domain/settings';
import { standInsOn } from '../domain/stand-in';
import { atRev, createRow, executed, ROWS, type Row, readInBatches, readRow } from './rows';
import { STAND_INS_KEY, type StandInsBody, storedOf } from './stand-in-store';

const PREFIX = 'settings:';

export const settingsStore: SettingsStore = {
  async read(projectId) {
    const key = keyOf(projectId);
    const rows = await readInBatches<Row<unknown>>([key, STAND_INS_KEY], ROWS);
    const row = rows.get(key) as Row<Partial<SavedSettings>> | undefined;
    const saved = row ? { ...DEFAULT_SAVED, ...BEFORE_EDITS_SIGNED, ...row.body } : DEFAULT_SAVED;
    const standIns = storedOf(rows.get(STAND_INS_KEY) as Row<StandInsBody> | undefined);
    const today = dayIn(saved.timeZone ?? standIns.timeZone ?? 'UTC', Date.now());
    return asTheyHold(saved, standInsOn(standIns.all, projectId, today));
  },

  async save(projectId, next, unsettled) {
    const key = keyOf(projectId);
    await createRow(key, rowOf(projectId, DEFAULT_SAVED, false));
    const row = rowOf(projectId, next, unsettled);
    if (await executed(kvs.transact().set(key, row, atRev<SavedSettings>(next.rev - 1)))) return true;
    const now = await readRow<SavedSettings>(key);
    return isDeepStrictEqual(now?.body, next);
  },

  async settled(projectId, settings) {
    const row = rowOf(projectId, settings, false);
    await executed(kvs.transact().set(keyOf(projectId), row, atRev<SavedSettings>(settings.rev)));
  },

  async unsettled() {
    const projectIds: string[] = [];
    let cursor: string | undefined;
    do {
      let query = kvs
        .entity<Row<SavedSettings>>(ROWS)
        .query()
        .index('by-key')
        .where(WhereConditions.beginsWith(PREFIX))
        .filters(new Filter<Row<SavedSettings>>().and('dirty', FilterConditions.equalTo(1)))
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
const BEFORE_EDITS_SIGNED: Pick<SavedSettings, 'peopleSince'> = { peopleSince: { pm: NEVER, em: NEVER } };

function rowOf(projectId: string, settings: SavedSettings, unsettled: boolean): Row<SavedSettings> {
  return { rev: settings.rev, projectId, dirty: unsettled ? 1 : 0, body: settings };
}

function keyOf(projectId: string): string {
  return `${PREFIX}${projectId}`;
}

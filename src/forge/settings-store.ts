import { isDeepStrictEqual } from 'node:util';
import { Filter, FilterConditions, WhereConditions } from '@forge/kvs';
import type { SettingsStore } from '../app/ports';
import { type AnswerField, DEFAULT_PLACES } from '../domain/answer-field';
import { dayIn } from '../domain/calendar';
import { FIX_VERSIONS } from '../domain/date-field';
import { asTheyHold, DEFAULT_SAVED, NEVER, type SavedSettings } from '../domain/settings';
import { NEW_SITE, type SiteState } from '../domain/site';
import { standInsOn } from '../domain/stand-in';
import { atRev, createRow, executed, ROWS, type Row, readInBatches, readRow } from './rows';
import { SITE_KEY } from './site-store';
import { STAND_INS_KEY, type StandInsBody, storedOf } from './stand-in-store';
import { kvs } from './storage';

const PREFIX = 'settings:';

export const settingsStore: SettingsStore = {
  async read(projectId) {
    const key = keyOf(projectId);
    const rows = await readInBatches<Row<unknown>>([key, STAND_INS_KEY, SITE_KEY], ROWS);
    const row = rows.get(key) as Row<OlderSettings> | undefined;
    const saved = row ? upToDate(row.body) : DEFAULT_SAVED;
    const standIns = storedOf(rows.get(STAND_INS_KEY) as Row<StandInsBody> | undefined);
    const { copies } = (rows.get(SITE_KEY) as Row<SiteState> | undefined)?.body ?? NEW_SITE;
    const zone = saved.timeZone ?? saved.siteTimeZone ?? standIns.timeZone ?? 'UTC';
    return asTheyHold(
      saved,
      standInsOn(standIns.all, projectId, dayIn(zone, Date.now())),
      zone,
      copies === 'removed',
    );
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

/** Settings as older versions saved them: the date's field alone could be chosen, among dates and releases. */
type OlderSettings = Partial<SavedSettings> & { source?: string; sourceSince?: number };

function upToDate({ source, sourceSince, ...body }: OlderSettings): SavedSettings {
  const saved = { ...DEFAULT_SAVED, ...BEFORE_EDITS_SIGNED, ...body };
  if (body.places || source === undefined) return saved;
  const when: AnswerField = { id: source, name: source, kind: source === FIX_VERSIONS ? 'versions' : 'date' };
  return {
    ...saved,
    places: { ...DEFAULT_PLACES, when: source === DEFAULT_PLACES.when.id ? DEFAULT_PLACES.when : when },
    placesSince: { ...DEFAULT_SAVED.placesSince, when: sourceSince ?? 0 },
  };
}

function rowOf(projectId: string, settings: SavedSettings, unsettled: boolean): Row<SavedSettings> {
  return { rev: settings.rev, projectId, dirty: unsettled ? 1 : 0, body: settings };
}

function keyOf(projectId: string): string {
  return `${PREFIX}${projectId}`;
}

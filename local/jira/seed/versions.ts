import type { Db } from '../../db';
import { addVersion, type Version } from '../versions/store';
import type { DayOffset } from './plan';
import { DAY } from './planter';
import { projects } from './world';

/** The versions of SHOP, which no issue carries. */
export const versions = {
  winter: { id: 10901, name: 'Winter sale', date: -35, released: true },
  spring: { id: 10902, name: 'Spring collection', date: 60 },
  summer: { id: 10903, name: 'Summer collection', date: 150 },
} satisfies Record<string, Pick<Version, 'id' | 'name'> & { date: DayOffset; released?: boolean }>;

/** `today` is the first instant of the seeded day, in UTC. */
export function plantVersions(db: Db, today: number): void {
  for (const { date, ...version } of Object.values(versions)) {
    const releaseDate = new Date(today + date * DAY).toISOString().slice(0, 10);
    addVersion(db, { ...version, projectId: Number(projects.shop.id), releaseDate });
  }
}

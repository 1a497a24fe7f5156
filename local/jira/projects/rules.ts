import type { ProjectRules } from '../../ports';
import { InvalidValue } from '../issues/edit/field';
import { SITE_ZONE } from '../permissions/caller';
import type { Site } from '../site';
import { openCatalog } from '../store/catalog';
import type { IssueRecord } from '../store/issues';
import { isWeekend } from '../time/day';
import { dayAt } from '../time/zone';

/** Whether a field is on the edit screen of an issue's project. */
export function isOnEditScreen(site: Site, issue: IssueRecord, fieldId: string): boolean {
  const off = site.rules().offScreen[projectKeyOf(site, issue)] ?? [];
  return !off.includes(fieldId);
}

type Rule = ProjectRules['refusedDays'][string];

const RULES: Record<Rule, { refuses(day: string, site: Site): boolean; words: string }> = {
  past: {
    refuses: (day, { clock }) => day < dayAt(clock.now(), SITE_ZONE),
    words: 'must not be in the past.',
  },
  weekend: { refuses: isWeekend, words: 'must not be at a weekend.' },
};

/** Refuses a day that the issue's project takes for no date, in words for whoever set it. */
export function requireDay(site: Site, issue: IssueRecord, fieldName: string, day: string | null): void {
  const name = site.rules().refusedDays[projectKeyOf(site, issue)];
  const rule = name && RULES[name];
  if (rule && day !== null && rule.refuses(day, site)) throw new InvalidValue(`${fieldName} ${rule.words}`);
}

const projectKeyOf = (site: Site, { projectId }: IssueRecord): string =>
  openCatalog(site.db).projects().get(projectId)?.key ?? '';

import { NEW_SITE, type SiteState } from '../domain/site';
import { singleRow } from './single-row';

/** Key of the row of what holds for the whole site. */
export const SITE_KEY = 'site';

export const siteStore = singleRow<SiteState>(SITE_KEY, NEW_SITE);

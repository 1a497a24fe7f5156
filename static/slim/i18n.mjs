/**
 * Stands in for @forge/i18n, which @forge/bridge uses to read a locale. The rest, a translator, weighs as much as the
 * panel's own decisions; the pages translate nothing by it.
 */
export { ensureLocale } from '@forge/i18n/out/ensureLocale.js';

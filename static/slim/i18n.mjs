/**
 * Stands in for @forge/i18n, which @forge/bridge brings along for its translator; only how it reads a locale is kept.
 * The pages translate nothing by it, and the rest weighs as much as the panel's own decisions; a page that asks for
 * translations is told here.
 */
export { ensureLocale } from '@forge/i18n/out/ensureLocale.js';

export class TranslationsGetter {
  reset() {}

  getTranslations() {
    throw new Error('The pages are built without @forge/i18n: see slim/i18n.mjs.');
  }
}

export class Translator {
  constructor() {
    throw new Error('The pages are built without @forge/i18n: see slim/i18n.mjs.');
  }
}

import type { AppField } from '../jira/fields/app';
import { ENVIRONMENT_ID, ENVIRONMENT_TYPE } from './installation';
import type { Manifest } from './manifest';
import { appUuid } from './run-function';

/** The custom fields that the manifest declares, under the names that Jira knows them by once the app is deployed. */
export function appFieldsOf(manifest: Manifest): AppField[] {
  const app = appUuid(manifest);
  return manifest.fields.map(({ key, name }) => ({
    key: `${app}__${ENVIRONMENT_TYPE}__${key}`,
    type: `ari:cloud:ecosystem::extension/${app}/${ENVIRONMENT_ID}/static/${key}`,
    name,
  }));
}

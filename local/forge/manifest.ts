import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { AliasType, SearchAlias } from '../jira/jql/aliases';
import type { ModuleType } from '../web-api';
import type { DisplayConditions } from './display-conditions';
import {
  type ConsumerDeclaration,
  readConsumers,
  readSchedules,
  readTriggers,
  type ScheduleDeclaration,
  type TriggerDeclaration,
} from './manifest-events';

export type AttributeType = 'string' | 'integer' | 'float' | 'boolean' | 'any';

/** A custom entity as the manifest declares it; nothing else may be stored or queried. */
export interface EntityDeclaration {
  name: string;
  attributes: Map<string, AttributeType>;
  indexes: Map<string, IndexDeclaration>;
}
export interface IndexDeclaration {
  partition: string[];
  /** The one attribute a query can order by and range over. */
  range: string | null;
}

export interface ModuleDeclaration {
  key: string;
  type: ModuleType;
  title: string;
  label: string | null;
  icon: string | null;
  viewportSize: string | null;
  /** Path of its page below the resource's folder. */
  page: { resource: string; file: string };
  /** Key of the function that answers `invoke`. */
  resolver: string | null;
  /** Key of the function that answers an issue context's status. */
  dynamicProperties: string | null;
  displayConditions: DisplayConditions | null;
}

export interface FunctionDeclaration {
  /** Its file below `src/`, without the ending: bundled by itself, as Forge does. */
  file: string;
  exportName: string;
  /** Deadline of consumers and scheduled triggers in seconds; `null` for Forge's own. */
  timeoutSeconds: number | null;
}

/** A rule that a workflow can have on a transition. */
export interface ValidatorDeclaration {
  key: string;
  name: string;
  functionKey: string;
  projectTypes: string[];
}

/** A custom field of the app: here always one text that people cannot edit. */
export interface FieldDeclaration {
  key: string;
  name: string;
}

export interface Manifest {
  appId: string;
  scopes: string[];
  entities: Map<string, EntityDeclaration>;
  /** By function key. */
  functions: Map<string, FunctionDeclaration>;
  modules: ModuleDeclaration[];
  triggers: TriggerDeclaration[];
  schedules: ScheduleDeclaration[];
  consumers: ConsumerDeclaration[];
  /** Names by which issue properties can be searched. */
  aliases: SearchAlias[];
  /** Custom fields that the app brings with it. */
  fields: FieldDeclaration[];
  /** Rules that the app offers to workflows. */
  validators: ValidatorDeclaration[];
  /** Resource key → folder, relative to the app. */
  resources: Map<string, string>;
}

interface RawModule {
  key: string;
  title: string;
  label?: string;
  icon?: string;
  viewportSize?: string;
  resource: string;
  resolver?: { function: string };
  dynamicProperties?: { function: string };
  displayConditions?: DisplayConditions;
}
interface RawManifest {
  app: { id: string; storage?: { entities?: RawEntity[] } };
  permissions: { scopes: string[]; external?: unknown };
  resources?: { key: string; path: string; entry?: Record<string, string> }[];
  modules: Record<string, unknown>;
}
interface RawEntity {
  name: string;
  attributes: Record<string, { type: AttributeType }>;
  indexes: (string | { name: string; partition?: string[]; range?: string[] })[];
}

const PAGE_MODULES: ModuleType[] = [
  'jira:issuePanel',
  'jira:issueContext',
  'jira:projectPage',
  'jira:projectSettingsPage',
  'jira:adminPage',
];

/** Its page configures the rule on a transition. */
const VALIDATOR = 'jira:workflowValidator';

/**
 * Reads what the local Jira needs of `manifest.yml`; its form is judged elsewhere, by `@forge/manifest`.
 * Throws on what would need a part of Forge that the local Jira does not have.
 */
export function readManifest(appDir: string): Manifest {
  const raw = parse(readFileSync(join(appDir, 'manifest.yml'), 'utf8')) as RawManifest;
  if (raw.permissions.external)
    throw new Error('manifest.yml declares egress, which the local Jira does not have.');
  const declared = ((raw.modules.function ?? []) as RawFunction[]).map(readFunction);
  const functions = new Map(declared);
  const triggers = readTriggers(raw.modules.trigger, raw.permissions.scopes);
  const schedules = readSchedules(raw.modules.scheduledTrigger);
  const consumers = readConsumers(raw.modules.consumer);
  for (const { key, functionKey } of [...triggers, ...schedules, ...consumers])
    if (!functions.has(functionKey))
      throw new Error(`manifest.yml: ${key} names the function ${functionKey}, which there is not.`);
  return {
    appId: raw.app.id,
    scopes: raw.permissions.scopes,
    entities: new Map((raw.app.storage?.entities ?? []).map((entity) => [entity.name, readEntity(entity)])),
    functions,
    triggers,
    schedules,
    consumers,
    aliases: readAliases(raw.modules['jira:entityProperty']),
    fields: readFields(raw.modules['jira:customField']),
    validators: readValidators(raw),
    modules: [
      ...PAGE_MODULES.flatMap((type) =>
        ((raw.modules[type] ?? []) as RawModule[]).map((module) => readModule(type, module, raw)),
      ),
      ...validatorsIn(raw).map(({ key, name, create }) =>
        readModule(
          VALIDATOR,
          // Its page is for whoever edits the workflow.
          {
            key,
            title: name,
            resource: create?.resource ?? '',
            displayConditions: { canAdministerProjects: true },
          },
          raw,
        ),
      ),
    ],
    resources: new Map((raw.resources ?? []).map(({ key, path }) => [key, path])),
  };
}

interface RawProperty {
  propertyKey: string;
  values: { path: string; type: AliasType; searchAlias?: string }[];
}

function readAliases(modules: unknown): SearchAlias[] {
  return ((modules ?? []) as RawProperty[]).flatMap(({ propertyKey, values }) =>
    values.flatMap(({ path, type, searchAlias }) =>
      searchAlias === undefined ? [] : [{ alias: searchAlias, propertyKey, path, type }],
    ),
  );
}

interface RawValidator {
  key: string;
  name: string;
  function?: string;
  projectTypes?: string[];
  create?: { resource: string };
}

function validatorsIn(raw: RawManifest): RawValidator[] {
  return (raw.modules[VALIDATOR] ?? []) as RawValidator[];
}

function readValidators(raw: RawManifest): ValidatorDeclaration[] {
  return validatorsIn(raw).map(
    ({ key, name, function: functionKey, projectTypes = ['company-managed'], create }) => {
      if (!functionKey || !create)
        throw new Error(`manifest.yml: of the validator ${key} the local Jira needs a function and a page.`);
      return { key, name, functionKey, projectTypes };
    },
  );
}

interface RawField extends FieldDeclaration {
  type: string;
  collection?: string;
  readOnly?: boolean;
  view?: unknown;
}

function readFields(modules: unknown): FieldDeclaration[] {
  return ((modules ?? []) as RawField[]).map(({ key, name, type, collection = 'none', readOnly, view }) => {
    if (type !== 'string' || collection !== 'none' || readOnly !== true || view !== undefined)
      throw new Error(
        `manifest.yml: of the field ${key} the local Jira knows only a plain read-only string.`,
      );
    return { key, name };
  });
}

interface RawFunction {
  key: string;
  handler: string;
  timeoutSeconds?: number;
}
/** `file.export`, the file below `src/`; as Forge's validator of manifests has it. */
const HANDLER = /^([\p{Alpha}\d_-]+(?:\/[\p{Alpha}\d_-]+)*)\.([\p{Alpha}\d_-]+)$/u;
/** Forge lets no function run longer, seconds. */
const LONGEST_TIMEOUT = 900;

function readFunction({ key, handler, timeoutSeconds }: RawFunction): [string, FunctionDeclaration] {
  const [, file, exportName] = HANDLER.exec(handler) ?? [];
  if (!file || !exportName)
    throw new Error(`manifest.yml: handler ${handler} is not of the form "folder/file.export".`);
  if (timeoutSeconds !== undefined && !(timeoutSeconds >= 1 && timeoutSeconds <= LONGEST_TIMEOUT))
    throw new Error(`manifest.yml: timeoutSeconds of ${key} is not between 1 and ${LONGEST_TIMEOUT}.`);
  return [key, { file, exportName, timeoutSeconds: timeoutSeconds ?? null }];
}

function pageOf(moduleKey: string, of: string, raw: RawManifest): { resource: string; file: string } {
  const [resource = '', entry] = of.split('/');
  const entries = raw.resources?.find(({ key }) => key === resource)?.entry;
  const file = entry === undefined ? 'index.html' : entries?.[entry];
  if (!file) throw new Error(`manifest.yml: module ${moduleKey} names no page of ${of}.`);
  return { resource, file };
}

function readModule(type: ModuleType, module: RawModule, raw: RawManifest): ModuleDeclaration {
  return {
    key: module.key,
    type,
    title: module.title,
    label: module.label ?? null,
    icon: module.icon ?? null,
    viewportSize: module.viewportSize ?? null,
    page: pageOf(module.key, module.resource, raw),
    resolver: module.resolver?.function ?? null,
    dynamicProperties: module.dynamicProperties?.function ?? null,
    displayConditions: module.displayConditions ?? null,
  };
}

function readEntity({ name, attributes, indexes }: RawEntity): EntityDeclaration {
  return {
    name,
    attributes: new Map(Object.entries(attributes).map(([attribute, { type }]) => [attribute, type])),
    indexes: new Map([
      // Made by the platform for every entity.
      ['by-key', { partition: [], range: null }],
      ...indexes.map((index): [string, IndexDeclaration] =>
        typeof index === 'string'
          ? [index, { partition: [], range: index }]
          : [index.name, { partition: index.partition ?? [], range: index.range?.[0] ?? null }],
      ),
    ]),
  };
}

import type { JiraService } from '../ports';
import type { SwitchBoard } from '../switches';
import type { ContextView, InvokeAnswer, InvokeRequest, ModulePlace, StatusView } from '../web-api';
import { shownBy } from './display-conditions';
import { CLOUD_ID, ENVIRONMENT_ID, ENVIRONMENT_TYPE } from './installation';
import type { Manifest, ModuleDeclaration } from './manifest';
import { asPerson, extensionOf, groundOf, PlaceError, readFacts, readPlace, standsOn } from './place';
import { appUuid, type RunFunction } from './run-function';
import { InvocationError } from './sandbox';

/** Forge's limit of a page's payload, in bytes of JSON. */
const MAX_PAYLOAD = 500 * 1024;
/** And of what a function gives back. */
const MAX_RESULT = 5 * 1024 * 1024;

export interface HostOptions {
  manifest: Manifest;
  jira: JiraService;
  runFunction: RunFunction;
  switches: SwitchBoard;
  siteUrl: string;
}

/** Forge as the app's pages see it: builds contexts, decides who calls, runs functions. */
export function createForgeHost({ manifest, jira, runFunction, switches, siteUrl }: HostOptions) {
  const moduleOf = (key: string): ModuleDeclaration => {
    const module = manifest.modules.find((candidate) => candidate.key === key);
    if (!module) throw new PlaceError(404, `The app has no module ${key}.`);
    return module;
  };

  const names = { appId: appUuid(manifest), environmentId: ENVIRONMENT_ID };

  const run = (
    functionKey: string | null,
    { key, type }: ModuleDeclaration,
    caller: string | null,
    body: unknown,
  ) => {
    if (functionKey === null) throw new PlaceError(400, `The module ${key} has no such function.`);
    return runFunction({ functionKey, module: { key, type }, caller, body });
  };

  /** The context of a module where it stands, read from Jira as the person, who must be allowed to see that page. */
  async function context(accountId: string, place: ModulePlace): Promise<ContextView> {
    const module = moduleOf(place.moduleKey);
    const found = await readPlace(asPerson(jira, accountId), place);
    const person = jira.person(accountId);
    return {
      accountId,
      cloudId: CLOUD_ID,
      siteUrl,
      localId: `ari:cloud:ecosystem::extension/${appUuid(manifest)}/${ENVIRONMENT_ID}/static/${module.key}`,
      moduleKey: module.key,
      environmentId: ENVIRONMENT_ID,
      environmentType: ENVIRONMENT_TYPE,
      locale: person?.locale ?? 'en_US',
      timezone: person?.timeZone ?? 'Etc/UTC',
      extension: extensionOf(module, found, siteUrl, names),
    };
  }

  /** A page's `invoke`. Display conditions are not asked: they hide pages, they do not protect functions. */
  async function invoke(accountId: string, request: InvokeRequest): Promise<InvokeAnswer> {
    return invokeFrom(accountId, await context(accountId, request), request);
  }

  /** `invoke` of a page that was opened earlier: it keeps its context, whatever the person may see by now. */
  async function invokeFrom(
    accountId: string,
    page: ContextView,
    { functionKey, payload }: Pick<InvokeRequest, 'functionKey' | 'payload'>,
  ): Promise<InvokeAnswer> {
    if (sizeOf(payload) > MAX_PAYLOAD)
      throw new PlaceError(413, 'The payload of an invocation is limited to 500 KB.');
    const module = moduleOf(page.moduleKey);
    const { accountId: _, locale: __, ...visible } = page;
    try {
      const body = { call: { functionKey, payload }, context: visible };
      const result = await run(module.resolver, module, accountId, body);
      if (sizeOf(result) > MAX_RESULT) throw new InvocationError('The response is limited to 5 MB.');
      return { result };
    } catch (error) {
      if (!(error instanceof InvocationError)) throw error;
      return { error: { message: `There was an error invoking the function - ${error.message}` } };
    }
  }

  /** The status that an issue context's `dynamicProperties` function gives; none when it fails. */
  async function status(accountId: string, place: ModulePlace): Promise<StatusView['status']> {
    const module = moduleOf(place.moduleKey);
    const { cloudId, extension } = await context(accountId, place);
    try {
      const answer = await run(module.dynamicProperties, module, accountId, { cloudId, extension });
      return (answer as StatusView | null)?.status ?? null;
    } catch (error) {
      if (error instanceof InvocationError) return null;
      throw error;
    }
  }

  /** The modules that Jira shows this person at a place. */
  async function modulesAt(
    accountId: string,
    at: Omit<ModulePlace, 'moduleKey'>,
  ): Promise<ModuleDeclaration[]> {
    const read = asPerson(jira, accountId);
    const place = await readPlace(read, at);
    const facts = await readFacts(read, place, switches.get().expressionsFail);
    return manifest.modules.filter((module) => {
      return standsOn(module) === groundOf(place) && shownBy(module.displayConditions, facts);
    });
  }

  return { context, invoke, invokeFrom, status, modulesAt };
}

function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value ?? null));
}

export type ForgeHost = ReturnType<typeof createForgeHost>;

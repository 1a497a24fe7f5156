import { join } from 'node:path';
import type { Clock } from './clock';
import { DATABASE } from './data-dir';
import { openDb } from './db';
import { appFieldsOf } from './forge/app-fields';
import { type Delivery, openDeliveries } from './forge/events/deliveries';
import { createFanOut } from './forge/events/fan-out';
import { createPump, type DeliveryReport } from './forge/events/pump';
import { createQueue } from './forge/events/queue';
import { openSchedules } from './forge/events/schedules';
import { createFaults } from './forge/faults';
import { createForgeHost, type ForgeHost } from './forge/host';
import { openInstallation } from './forge/installation';
import { openRows, type Space } from './forge/kvs/rows';
import { createKvs } from './forge/kvs/service';
import { type Manifest, readManifest } from './forge/manifest';
import { openPanels, type Panels } from './forge/panels';
import { createProduct, type Product } from './forge/product';
import { createRunFunction } from './forge/run-function';
import { createSandbox, type Sandbox, type SandboxOptions } from './forge/sandbox';
import { createValidate } from './forge/validators';
import { scopesOf } from './jira/endpoints';
import { putProperty } from './jira/issues/properties';
import { type LocalJira, openJira } from './jira/jira';
import type { DateChange, Robot } from './jira/robots/robots';
import { lockDataDir } from './lock';
import { plantEpics } from './many/plant';
import type { Actor, Mail, Recorder, RequestWatcher } from './ports';
import { createSwitches, type SwitchBoard } from './switches';
import type { InvokeAnswer, InvokeRequest } from './web-api';

export interface LocalOptions {
  /** Folder of the database; `:memory:` keeps nothing. */
  dataDir: string;
  /** What a new database begins as: a file that `keep` has written, which nobody else reads meanwhile. */
  image?: string;
  /** Folder of the app: `manifest.yml`, and `build/` with the bundles. */
  appDir: string;
  clock: Clock;
  record?: Recorder;
  onRequest?: RequestWatcher;
  /** Told of each line that the app writes to its log; without, they go to standard error. */
  log?: (line: string) => void;
  /** Address of the shell, without a slash at its end; it begins every link that Jira gives. */
  siteUrl?: string;
  /** Another deadline of invocations than Forge's, milliseconds. */
  deadline?: number;
  /** Runs the app's functions; whoever gives one closes it. Without, one of its own. */
  sandbox?: Sandbox;
}

export interface RestAnswer {
  status: number;
  headers: Headers;
  /** Parsed JSON, or `null` without a body. */
  body: unknown;
}

/** The local Jira with the app installed: everything but HTTP. */
export interface Local {
  jira: LocalJira;
  forge: ForgeHost;
  product: Product;
  manifest: Manifest;
  panels: Panels;
  switches: SwitchBoard;
  clock: Clock;
  appDir: string;
  siteUrl: string;
  /** Calls the app as a page of it does; `accountId` is who acts. */
  invoke(accountId: string, request: InvokeRequest): Promise<InvokeAnswer>;
  /**
   * One REST request as a person (account id), or as nobody (`null`). `path` begins with `/rest/api/3`.
   * A request that is wrong on purpose says so by a header (`WRONG_ON_PURPOSE`).
   */
  rest(
    accountId: string | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<RestAnswer>;
  /** What is under way to the app: events, what queues hold, schedules that have their turn. */
  pending(): Delivery[];
  /**
   * Delivers all of it at once, whatever the clock and `held` say, with what the deliveries themselves put down,
   * until nothing is left. With `which`, the others go on waiting.
   */
  deliver(which?: (delivery: Delivery) => boolean): Promise<DeliveryReport>;
  /** Delivers what is due by the clock, and runs schedules that have their turn: what the server does all the time. */
  tick(): Promise<DeliveryReport>;
  /** Runs one scheduled trigger now; throws with its message when it fails. */
  runSchedule(key: string): Promise<void>;
  /** All mails that were sent, newest first. */
  outbox(): Mail[];
  /** Moves due dates as Jira's automation, as another app, or as nobody that Jira could name. */
  automation(robot: Robot, issueKeys: string[], change: DateChange): void;
  /** Adds one of the app's rules to a transition (by the name of the status it leads to), or configures it anew. */
  setRule(rule: { projectKey: string; to: string; moduleKey: string; configuration?: unknown }): void;
  /** Fills a project of its own with so many epics, and with what the app would know of them. */
  plantEpics(count: number): Promise<void>;
  /** What the app has stored in an entity under a key; undefined for nothing. */
  stored(entity: string, key: string): unknown;
  /** All that the app has stored, in whatever form. */
  everythingStored(): { key: string; value: unknown }[];
  /** Loses what the app has stored in an entity under a key, as no app should. */
  drop(entity: string, key: string): void;
  /** Lets held requests go on; how many there were. */
  release(): number;
  /** The app is installed anew: its storage is empty, its functions start cold. */
  reinstall(): Promise<void>;
  /** The app's functions start cold, with the bundles as they now are. */
  restartApp(): Promise<void>;
  /** Writes Jira and what the app has stored to a file that is not there yet, for others to begin as. */
  keep(file: string): void;
  close(): Promise<void>;
}

/** What a sandbox runs: the app as it was built, and the thread's own script. */
export function sandboxScripts(appDir: string): Pick<SandboxOptions, 'backend' | 'workerScript'> {
  return {
    backend: join(appDir, 'build', 'backend'),
    workerScript: join(appDir, 'build', 'sandbox.cjs'),
  };
}

/** Opens the local Jira over a data folder, which no other process may have open, or in memory. */
export async function openLocal(options: LocalOptions): Promise<Local> {
  const { dataDir, appDir, clock, siteUrl = 'http://localhost:8080' } = options;
  const inMemory = dataDir === ':memory:';
  const unlock = inMemory ? () => {} : lockDataDir(dataDir);
  const db = openDb(inMemory ? dataDir : join(dataDir, DATABASE), options.image);
  const switches = createSwitches();
  const manifest = readManifest(appDir);
  const deliveries = openDeliveries(db, clock);
  const jira = openJira({
    db,
    clock,
    siteUrl,
    appPermitted: () => !switches.get().appRoleRemoved,
    emit: createFanOut({ manifest, deliveries, clock, switches }),
    mailRefused: () => switches.get().mailRefused,
    validate: (moduleKey, asked) => validate(moduleKey, asked),
    appFieldRefused: () => switches.get().appFieldRefused,
    rules: () => switches.get(),
    aliases: manifest.aliases,
    appFields: appFieldsOf(manifest),
    ...(options.record && { record: options.record }),
  });
  const rows = openRows(db, clock);
  const installation = openInstallation(db);
  // Whoever begins as another one did is not the same one.
  if (options.image !== undefined) installation.renew();
  const faults = createFaults(switches);
  const product = createProduct({
    jira,
    kvs: createKvs(rows, manifest, switches),
    queue: createQueue({ manifest, deliveries, clock, switches, atomically: db.transaction }),
    scopes: manifest.scopes,
    isClosed: jira.isClosed,
    scopesOf,
    faults,
    onRequest: options.onRequest,
  });
  const sandbox =
    options.sandbox ??
    createSandbox({
      ...sandboxScripts(appDir),
      clock,
      log: options.log,
      ...(options.deadline !== undefined && { deadline: options.deadline }),
    });
  const runFunction = createRunFunction({ manifest, installation, product, sandbox });
  const validate = createValidate(manifest, runFunction);
  const forge = createForgeHost({ manifest, jira, runFunction, switches, siteUrl });
  const schedules = openSchedules(db, manifest, clock, deliveries);
  const pump = createPump({
    manifest,
    runFunction,
    deliveries,
    schedules,
    clock,
    switches,
    atomically: db.transaction,
  });
  const panels = openPanels(db);

  return {
    jira,
    forge,
    product,
    manifest,
    panels,
    switches,
    clock,
    appDir,
    siteUrl,
    invoke: forge.invoke,
    async rest(accountId, method, path, body, headers = {}) {
      const actor: Actor = accountId === null ? { kind: 'anonymous' } : { kind: 'user', accountId };
      const init = {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      };
      const response = await jira.fetch(new Request(`${siteUrl}${path}`, init), actor, 'rest');
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text === '' ? null : JSON.parse(text),
      };
    },
    pending: () => deliveries.all(),
    deliver: pump.deliver,
    tick: pump.tick,
    runSchedule: pump.runSchedule,
    outbox: jira.outbox,
    automation: jira.automation,
    setRule: jira.setRule,
    plantEpics: (count) =>
      plantEpics(
        {
          jira,
          rows,
          writeProperty: (issueId, key, value) => putProperty(db, issueId, key, value),
          today: clock.now(),
        },
        count,
      ),
    everythingStored: () =>
      [...manifest.entities.keys()]
        .map((name): Space => `entity:${name}`)
        .concat('plain', 'secret')
        .flatMap((space) => rows.list(space, 0)),
    drop: (entity, key) => rows.remove(`entity:${entity}`, key),
    stored: (entity, key) => rows.get(`entity:${entity}`, key)?.value,
    release: () => faults.release(),
    async reinstall() {
      rows.clear();
      deliveries.clear();
      schedules.restart();
      installation.renew();
      await sandbox.restart();
    },
    restartApp: () => sandbox.restart(),
    keep: db.keep,
    async close() {
      pump.close();
      faults.release();
      if (!options.sandbox) await sandbox.close();
      db.close();
      unlock();
    },
  };
}

/** `npm start`: opens, seeds and serves the local Jira until it is told to end. */
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CliOptions, parseOptions, UsageError } from './cli-options';
import { createClock } from './clock';
import { APP_LOG, emptyDataDir, isComplete, markComplete } from './data-dir';
import { ImportError } from './jira/import/error';
import { DataDirError } from './lock';
import { type Local, openLocal } from './open';
import { listen, PortTaken } from './server';
import { createLiveReload, type LiveReload } from './server/live-reload';
import { replayStory } from './story';

/** Exit status of wrong use: options, ports, files. */
const WRONG_USE = 2;

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  const exports = options.imports.map((file) => readExport(file));
  const listeners = await listen(options.port);
  if (options.reset || !isComplete(options.dataDir)) emptyDataDir(options.dataDir);
  const siteUrl = `http://localhost:${options.port}`;
  const log = createWriteStream(join(options.dataDir, APP_LOG), { flags: 'a' });
  const local = await openLocal({
    dataDir: options.dataDir,
    // This file is built into a folder of the app.
    appDir: join(__dirname, '..'),
    clock: createClock(),
    siteUrl,
    log: (line) => log.write(`${line}\n`),
  });
  await fill(local, exports, options);
  const live = process.env.LOCAL_JIRA_LIVE ? createLiveReload() : null;
  listeners.serve(local, live);

  const end = async () => {
    await listeners.close();
    await local.close();
    process.exit(0);
  };
  process.once('SIGINT', () => void end());
  process.once('SIGTERM', () => void end());
  if (live) {
    followBuilds(local, live);
    process.once('disconnect', () => void end());
  }
  process.stdout.write(`ready ${siteUrl}/\n`);
}

/** Seeds an empty Jira and plays the story on it, then imports. */
async function fill(
  local: Local,
  exports: Export[],
  { dataDir, epicType, epics }: CliOptions,
): Promise<void> {
  if (!local.jira.isSeeded()) {
    local.jira.seed(local.clock.now());
    await replayStory(local);
    markComplete(dataDir);
  }
  if (epics > 0) await local.plantEpics(epics);
  for (const { file, content } of exports) {
    try {
      local.jira.importExport(content, epicType === null ? {} : { epicType });
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      throw new UsageError(`${file}: ${error.message}`);
    }
  }
}

interface Export {
  file: string;
  content: unknown;
}

function readExport(file: string): Export {
  try {
    return { file, content: JSON.parse(readFileSync(file, 'utf8')) };
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${whyUnread(error)}.`);
  }
}

function whyUnread(error: unknown): string {
  if (error instanceof SyntaxError) return 'it is not JSON';
  const { code } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EACCES: 'it may not be read',
    EISDIR: 'it is a folder',
  };
  return reasons[code ?? ''] ?? code ?? 'it failed';
}

/** `npm run dev` says by messages what it has built. */
function followBuilds(local: Local, live: LiveReload): void {
  process.on('message', (built) => {
    const restarted = built === 'backend' ? local.restartApp() : Promise.resolve();
    void restarted.then(() => live.reload());
  });
}

main().catch((error: unknown) => {
  const expected = error instanceof UsageError || error instanceof PortTaken || error instanceof DataDirError;
  const text = error instanceof Error ? (expected ? error.message : error.stack) : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(expected ? WRONG_USE : 1);
});

import { parseArgs } from 'node:util';

export interface CliOptions {
  port: number;
  dataDir: string;
  /** Files with Jira REST exports, in the order given. */
  imports: string[];
  /** Name of the issue type that counts as epic in exports without hierarchy levels. */
  epicType: string | null;
  reset: boolean;
  /** Epics of a large project that are seeded besides; 0 for none. */
  epics: number;
}

/** Wrong use of the command line; the message is the one line to print. */
export class UsageError extends Error {}

const DEFAULT_PORT = 8080;
/** The app's pages come from the next port. */
const LAST_PORT = 65_534;
const MOST_EPICS = 100_000;

export function parseOptions(args: string[]): CliOptions {
  const { port, data, import: imports, 'epic-type': epicType, reset, epics } = parseStrictly(args);
  const number = port === undefined ? DEFAULT_PORT : Number(port);
  if (!Number.isInteger(number) || number < 1 || number > LAST_PORT)
    throw new UsageError(`--port must be a number from 1 to ${LAST_PORT}, not "${port}".`);
  const count = Number(epics ?? 0);
  if (!Number.isInteger(count) || count < 0 || count > MOST_EPICS)
    throw new UsageError(`--epics must be a number from 1 to ${MOST_EPICS}, not "${epics}".`);
  return {
    port: number,
    dataDir: data ?? '.local-jira',
    imports: imports ?? [],
    epicType: epicType ?? null,
    reset: reset ?? false,
    epics: count,
  };
}

function parseStrictly(args: string[]) {
  try {
    return parseArgs({
      args,
      strict: true,
      allowPositionals: false,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        import: { type: 'string', multiple: true },
        'epic-type': { type: 'string' },
        reset: { type: 'boolean' },
        epics: { type: 'string' },
      },
    }).values;
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split(/\.(?: |$)|\n/);
    throw new UsageError(
      `${sentence}. Options: --port N, --data DIR, --import FILE, --epic-type NAME, --epics N, --reset.`,
    );
  }
}

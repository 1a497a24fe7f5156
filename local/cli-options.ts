import { parseArgs } from 'node:util';

export interface CliOptions {
  port: number;
  dataDir: string;
  /** Files with Jira REST exports, in the order given. */
  imports: string[];
  /** Name of the issue type that counts as epic in exports without hierarchy levels. */
  epicType: string | null;
  reset: boolean;
}

/** Wrong use of the command line; the message is the one line to print. */
export class UsageError extends Error {}

const DEFAULT_PORT = 8080;
/** The app's pages come from the next port. */
const LAST_PORT = 65_534;

export function parseOptions(args: string[]): CliOptions {
  const { port, data, import: imports, 'epic-type': epicType, reset } = parseStrictly(args);
  const number = port === undefined ? DEFAULT_PORT : Number(port);
  if (!Number.isInteger(number) || number < 1 || number > LAST_PORT)
    throw new UsageError(`--port must be a number from 1 to ${LAST_PORT}, not "${port}".`);
  return {
    port: number,
    dataDir: data ?? '.local-jira',
    imports: imports ?? [],
    epicType: epicType ?? null,
    reset: reset ?? false,
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
      },
    }).values;
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split(/\.(?: |$)|\n/);
    throw new UsageError(
      `${sentence}. Options: --port N, --data DIR, --import FILE, --epic-type NAME, --reset.`,
    );
  }
}

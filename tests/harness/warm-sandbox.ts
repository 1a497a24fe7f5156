import type { Clock } from '../../local/clock';
import { createSandbox, type Sandbox } from '../../local/forge/sandbox';
import { sandboxScripts } from '../../local/open';
import { logRecorder } from './recorders';
import { ROOT } from './root';

let warm: Sandbox | undefined;
let current: Clock;

/**
 * One warm thread for all the Jiras that a test file opens one after the other, each an installation of its own: as on
 * Forge, where an instance may serve many of them. What the app keeps in memory must not leak from one to the next.
 */
export function warmSandbox(clock: Clock): Sandbox {
  current = clock;
  warm ??= createSandbox({
    ...sandboxScripts(ROOT),
    log: logRecorder(),
    clock: { now: () => current.now(), frozen: () => current.frozen() },
  });
  return warm;
}

afterAll(() => warm?.close());

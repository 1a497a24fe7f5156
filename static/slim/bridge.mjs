/**
 * The parts of @forge/bridge that the pages use. The bridge is CommonJS behind one index, so a bundler keeps all of it:
 * uploads, real time, feature flags and permissions weigh as much as the panel itself. What a page needs besides is
 * added here. A bridge that keeps its parts elsewhere fails the build.
 */
import { createHistory } from '@forge/bridge/out/view/createHistory.js';
import { getContext } from '@forge/bridge/out/view/getContext.js';
import { refresh } from '@forge/bridge/out/view/refresh.js';
import { theme } from '@forge/bridge/out/view/theme.js';

export { events } from '@forge/bridge/out/events/events.js';
export { requestJira } from '@forge/bridge/out/fetch/index.js';
export { invoke } from '@forge/bridge/out/invoke/invoke.js';
export { router } from '@forge/bridge/out/router/router.js';

export const view = { createHistory, getContext, refresh, theme };

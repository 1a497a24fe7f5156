/**
 * First script of every page of the app on the local Jira, in the place of Forge's `global-bridge.js`:
 * gives the page `__bridge.callBridge`, follows the colour mode, reports the page's height.
 */
import type { ColorMode } from '../web-api';
import { connectPeer, HELLO } from './bridge-wire';

const { port1, port2 } = new MessageChannel();
const peer = connectPeer(port1, (command, payload) => {
  if (command === 'colorMode') showIn(payload as ColorMode);
});

function showIn(mode: ColorMode): void {
  document.documentElement.dataset.colorMode = mode;
  document.documentElement.dataset.theme = 'light:light dark:dark spacing:spacing typography:typography';
}

function reportHeight(): void {
  const report = () => void peer.call('height', document.documentElement.offsetHeight);
  new ResizeObserver(report).observe(document.documentElement);
}

async function callBridge(command: string, payload?: unknown): Promise<unknown> {
  const answer = await peer.call(command, payload);
  if (command !== 'enableTheming') return answer;
  showIn(answer as ColorMode);
  return undefined;
}

Object.assign(globalThis, { __bridge: { callBridge } });
// Only the shell can embed the page (frame-ancestors), and the greeting tells nothing.
parent.postMessage(HELLO, '*', [port2]);
addEventListener('DOMContentLoaded', reportHeight);

/** The shell's end of the bridge: what Jira does for an app's page in an iframe. Runs in the browser. */
import type { ColorMode, ModulePlace } from '../web-api';
import { type BridgeSurroundings, createCommands } from './bridge-commands';
import { type BridgePeer, connectPeer, HELLO } from './bridge-wire';

export interface FrameOptions extends BridgeSurroundings {
  place: ModulePlace;
  /** Where the app's pages come from; messages of any other origin are ignored. */
  pagesOrigin: string;
  colorMode: ColorMode;
  /** The page's own height in CSS pixels, whenever it changes. */
  onResize(height: number): void;
}

export interface Frame {
  /** For a page that follows Jira's theme. */
  setColorMode(mode: ColorMode): void;
  /** An event of the product, such as `JIRA_ISSUE_CHANGED`, for pages that listen to it. */
  emit(event: string, payload?: unknown): void;
  disconnect(): void;
}

/** Frames of this page: an app's `events.emit` reaches its other frames. */
const frames = new Set<Frame>();

/**
 * Serves the bridge to the page in an iframe, from the moment the page loads, and again whenever it is loaded anew.
 * Call it before the iframe gets its address; `disconnect` when it goes.
 */
export function connectFrame(iframe: HTMLIFrameElement, options: FrameOptions): Frame {
  let peer: BridgePeer | null = null;
  let colorMode = options.colorMode;
  let themed = false;
  let listeners = new Map<string, Set<(payload: unknown) => void>>();

  const greet = ({ source, origin, data, ports: [port] }: MessageEvent) => {
    if (source !== iframe.contentWindow || origin !== options.pagesOrigin || data !== HELLO || !port) return;
    peer?.close();
    themed = false;
    listeners = new Map();
    const commands = { ...createCommands(options.place, options), ...ownCommands };
    peer = connectPeer(port, (command, payload) => {
      const perform = commands[command];
      if (!perform) throw new Error(`The local Jira's bridge does not know the command ${command}.`);
      return perform(payload);
    });
  };

  const ownCommands: Record<string, (payload: unknown) => unknown> = {
    height: (height) => options.onResize(Number(height)),
    enableTheming: () => {
      themed = true;
      return colorMode;
    },
    on: (payload) => {
      const { event, callback } = payload as { event: string; callback: (payload: unknown) => void };
      const heard = listeners.get(event) ?? new Set();
      listeners.set(event, heard.add(callback));
      return { unsubscribe: () => heard.delete(callback) };
    },
    emit: (message) => {
      const { event, payload } = message as { event: string; payload: unknown };
      for (const other of frames) if (other !== frame) other.emit(event, payload);
    },
  };

  const frame: Frame = {
    setColorMode(mode) {
      colorMode = mode;
      if (themed) void peer?.call('colorMode', mode);
    },
    emit(event, payload) {
      for (const callback of listeners.get(event) ?? []) callback(payload);
    },
    disconnect() {
      window.removeEventListener('message', greet);
      frames.delete(frame);
      peer?.close();
    },
  };
  window.addEventListener('message', greet);
  frames.add(frame);
  return frame;
}

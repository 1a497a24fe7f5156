/** The shell's end of the bridge: what Jira does for an app's page in an iframe. Runs in the browser. */
import type { ColorMode, ModulePlace } from '../web-api';
import { type BridgeSurroundings, type Commands, createCommands } from './bridge-commands';
import { type BridgePeer, connectPeer, HELLO } from './bridge-wire';

/** The rule on a transition that a page configures. */
export interface RuleSlot {
  configuration: unknown;
  /** Hands over what answers with the configuration, as a text, once the person saves it. */
  onConfigure(configure: () => Promise<string>): void;
}

export interface FrameOptions extends BridgeSurroundings {
  place: ModulePlace;
  /** Where the app's pages come from; messages of any other origin are ignored. */
  pagesOrigin: string;
  colorMode: ColorMode;
  /** Only for the page that configures a rule. */
  rule?: RuleSlot | undefined;
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

/** What the page of a rule is told, and may say; `setWorkflowRuleConfigurationCallback` is what `@forge/jira-bridge` sends. */
function ruleCommands(rule: RuleSlot, { getContext }: Commands): Commands {
  return {
    getContext: async () => {
      const context = (await getContext?.(undefined)) as { extension: object };
      return { ...context, extension: { ...context.extension, validatorConfig: rule.configuration } };
    },
    setWorkflowRuleConfigurationCallback: (payload) => {
      rule.onConfigure((payload as { data: { onConfigure: () => Promise<string> } }).data.onConfigure);
      return true;
    },
  };
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
    const commands = createCommands(options.place, options);
    Object.assign(commands, ownCommands, options.rule && ruleCommands(options.rule, commands));
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

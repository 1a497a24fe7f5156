import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { appPagePath } from '../../app-address';
import { connectFrame, type Frame, type RuleSlot } from '../../forge/bridge-host';
import type { ModulePlace, ModuleView } from '../../web-api';
import { appSurroundings } from '../state/app-surroundings';
import { useShell } from '../state/session';
import { Loading } from './feedback';

/** The attributes that Forge gives to the iframe of a Custom UI page. */
const SANDBOX =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';
const FEATURES = 'camera; clipboard-write; display-capture; fullscreen; microphone';

/** CSS pixels for the heights that a manifest may fix; without one the page's own height counts. */
const FIXED_HEIGHTS = { small: 160, medium: 320, large: 480, xlarge: 640, max: 960 };

interface AppFrameProps {
  module: ModuleView;
  place: ModulePlace;
  /** Counts the edits that the shell made to the issue: the page hears of each as `JIRA_ISSUE_CHANGED`. */
  edits?: number;
  /** The page configures this rule. */
  rule?: RuleSlot;
  /** The page asks the shell to read its issue again. */
  onRefresh?: () => void;
  /** The page closes itself; without it, it cannot. */
  onClose?: () => void;
}

/** A page of the app in its iframe, joined to the shell by the bridge. */
export function AppFrame({ module, place, edits = 0, rule, onRefresh, onClose }: AppFrameProps): JSX.Element {
  const { session, colorMode } = useShell();
  const iframe = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  const frame = useRef<Frame | null>(null);
  const latest = useRef({ colorMode, rule, onRefresh, onClose });
  latest.current = { colorMode, rule, onRefresh, onClose };

  const { issueKey, projectKey } = place;
  const basePath = issueKey === undefined ? appPagePath(session, projectKey ?? null, module.type) : null;
  // Connected once for each page; what may change meanwhile is read from `latest`.
  useEffect(() => {
    if (iframe.current === null) return;
    const connected = connectFrame(iframe.current, {
      ...appSurroundings(basePath, () => latest.current),
      place,
      pagesOrigin: session.pagesOrigin,
      colorMode: latest.current.colorMode,
      rule: latest.current.rule,
      onResize: setHeight,
    });
    frame.current = connected;
    iframe.current.src = module.url;
    return () => connected.disconnect();
  }, [module.url, session.pagesOrigin, issueKey, projectKey, basePath]);

  useEffect(() => frame.current?.setColorMode(colorMode), [colorMode]);
  useEffect(() => {
    if (edits > 0) frame.current?.emit('JIRA_ISSUE_CHANGED', { issueKey });
  }, [edits, issueKey]);

  const fixed = module.viewportSize === null ? null : FIXED_HEIGHTS[module.viewportSize];
  return (
    <div class="app-frame-box">
      {height === null && <Loading what={module.title} />}
      <iframe
        ref={iframe}
        class="app-frame"
        title={module.label === null ? module.title : `${module.title}: ${module.label}`}
        sandbox={SANDBOX}
        allow={FEATURES}
        height={fixed ?? height ?? 0}
      />
    </div>
  );
}

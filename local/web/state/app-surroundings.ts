import type { BridgeSurroundings, FlagView } from '../../forge/bridge-commands';
import { closeFlag, showFlag } from './flags';
import { navigate } from './router';

interface FrameCallbacks {
  onRefresh?: (() => void) | undefined;
  onClose?: (() => void) | undefined;
}

/** What the shell does when a page of the app asks for it; `callbacks` is read at each request. */
export function appSurroundings(
  basePath: string | null,
  callbacks: () => FrameCallbacks,
): BridgeSurroundings {
  return {
    basePath,
    onFlag: showAppFlag,
    onCloseFlag: (id) => closeFlag(appFlagId(id)),
    onNavigate: open,
    onRefresh: () => callbacks().onRefresh?.(),
    onClose: () => {
      const { onClose } = callbacks();
      onClose?.();
      return onClose !== undefined;
    },
    onTitle: (title) => {
      document.title = title;
    },
  };
}

function showAppFlag(flag: FlagView): void {
  showFlag({
    id: appFlagId(flag.id),
    title: flag.title ?? '',
    description: flag.description ?? null,
    tone: flag.type,
    actions: flag.actions ?? [],
    autoDismiss: flag.isAutoDismiss === true,
  });
}

function appFlagId(id: FlagView['id']): string {
  return `app:${id}`;
}

/** Pages of the local Jira open without loading the document again; anything else leaves it. */
function open(url: string, target: 'same-tab' | 'new-tab'): void {
  const address = new URL(url, location.origin);
  if (target === 'new-tab') window.open(address, '_blank', 'noopener');
  else if (address.origin === location.origin)
    navigate(`${address.pathname}${address.search}${address.hash}`);
  else location.assign(address);
}

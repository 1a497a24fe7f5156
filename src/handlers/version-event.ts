import { versionEvent } from '../calls/events';
import { parse } from '../calls/parse';
import { FIX_VERSIONS } from '../domain/date-field';
import { settingsStore } from '../forge/settings-store';
import { later } from '../forge/work-queue';
import { background, type Invocation } from './background';

/** A version was changed: its release date may be the date of epics. Those of deleted ones tell of themselves. */
export function onVersionEvent(event: unknown, invocation: Invocation) {
  return background('event.version', invocation, async () => {
    const heard = parse(versionEvent, event);
    if (!heard.ok) return heard;
    const { id: versionId, projectId } = heard.result.version;
    const { source } = await settingsStore.read(projectId);
    if (source === FIX_VERSIONS) await later({ kind: 'follow-version', projectId, versionId, next: null });
    return null;
  });
}

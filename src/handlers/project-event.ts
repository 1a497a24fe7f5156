import { projectEvent } from '../calls/events';
import { parse } from '../calls/parse';
import { later } from '../forge/work-queue';
import { background, type Invocation } from './background';

/** A project was archived, deleted, or came back. */
export function onProjectEvent(event: unknown, invocation: Invocation) {
  return background('event.project', invocation, async () => {
    const heard = parse(projectEvent, event);
    if (!heard.ok) return heard;
    const { eventType, project } = heard.result;
    const projectId = project.id;
    if (eventType.includes(':deleted:')) await later({ kind: 'forget-project', projectId });
    else if (/:(archived|softdeleted):/.test(eventType)) await later({ kind: 'rest-project', projectId });
    else await later({ kind: 'take-stock', projectId, next: null });
    return null;
  });
}

import { mayAnswer, notAnswerer } from '../domain/actions/answer';
import { type AnswerDecision, type AnswerField, DESCRIPTION } from '../domain/answer-field';
import { part, text } from '../domain/jira-json';
import { accept, type Outcome, refuse } from '../domain/refusal';
import { editDocument } from '../domain/rich-text/edit-document';
import { editableText } from '../domain/rich-text/editable-text';
import type { AccountId } from '../domain/roles';
import type { AnswerDraft, GivenAnswer } from '../domain/views/panel';
import { type ActionCall, type ActionResult, type EpicPage, refusedWithView } from './act-on-epic';
import { digest } from './digest';
import { agreementOf, gatherEpic, type Situation } from './gather-epic';
import { openPanel } from './open-panel';
import type { Caller, CallerPorts } from './ports';

/** What an owner edits of an answer in Jira, and by what it is known that it is still the same when they save. */
export async function startAnswer(
  ports: CallerPorts,
  caller: Caller,
  page: EpicPage,
  { decision }: { decision: AnswerDecision },
): Promise<Outcome<AnswerDraft>> {
  const gathered = await gatherEpic(ports, caller, page);
  if (!gathered.ok) return gathered;
  const field = editableField(caller, gathered.result, decision);
  if (!field.ok) return field;
  const { fields } = gathered.result.issue;
  const held = heldIn(fields, field.result);
  return accept({ seen: digest(JSON.stringify(held)), ...draftOf(held, field.result) });
}

/**
 * Writes an answer into its field in Jira, as the person. Nothing is written over what they did not see; of rich text
 * only what they changed is changed.
 */
export async function writeInJira(
  ports: CallerPorts,
  caller: Caller,
  page: EpicPage,
  call: ActionCall & { decision: AnswerDecision; seen: string; given: GivenAnswer },
): Promise<ActionResult> {
  const gathered = await gatherEpic(ports, caller, page);
  if (!gathered.ok) return gathered;
  const situation = gathered.result;
  const field = editableField(caller, situation, call.decision);
  if (!field.ok) return refusedWithView(ports, caller, situation, field.refusal);
  const { issue, facts } = situation;
  const held = heldIn(issue.fields, field.result);
  const next = nextHeld(held, call.given, field.result);
  // Sent again after its answer was lost, it is there already.
  if (JSON.stringify(next) !== JSON.stringify(held)) {
    if (digest(JSON.stringify(held)) !== call.seen) {
      return refusedWithView(ports, caller, situation, { code: 'answer-changed' });
    }
    const written = await ports.user.setAnswer(facts.id, field.result, changedIn(held, next));
    if (!written.ok) return refusedWithView(ports, caller, situation, written.refusal);
  }
  const opened = await openPanel(ports, caller, page);
  return opened.ok ? accept({ view: opened.result, undo: null, movedSince: null }) : opened;
}

/** The field in Jira that this person may edit for this decision, here. */
function editableField(
  { accountId }: Caller,
  { settings, stored, permissions, issue }: Situation,
  decision: AnswerDecision,
): Outcome<AnswerField> {
  const { holders } = agreementOf(stored?.record);
  const field = settings.places[decision];
  if (!mayAnswer(accountId, decision, holders, settings))
    return refuse(notAnswerer(decision, holders, settings));
  if (!permissions.edit) return refuse({ code: 'no-edit' });
  if (field === null || !EDITED_HERE.has(field.kind)) {
    return refuse({ code: 'bad-payload', field: 'decision', expected: 'one whose answer is edited here' });
  }
  const isGone = field.id !== DESCRIPTION && !(field.id in issue.fields);
  return isGone ? refuse({ code: 'not-on-screen', field: field.name }) : accept(field);
}

const EDITED_HERE = new Set<AnswerField['kind']>(['text', 'paragraph', 'url', 'user', 'users']);

/** Values of the fields in which an answer lives: of a description also the summary above it. */
type Held = Record<string, unknown>;

function heldIn(fields: Record<string, unknown>, { id, kind }: AnswerField): Held {
  const raw = fields[id] ?? null;
  if (kind === 'user' || kind === 'users') return { [id]: accountsIn(raw) };
  return id === DESCRIPTION ? { summary: text(fields.summary), [id]: raw } : { [id]: raw };
}

/** What is left as it is is not written: somebody else may have changed it in this very moment. */
function changedIn(held: Held, next: Held): Held {
  const differ = Object.keys(next).filter((id) => JSON.stringify(next[id]) !== JSON.stringify(held[id]));
  return Object.fromEntries(differ.map((id) => [id, next[id]]));
}

function draftOf(held: Held, { id, kind }: AnswerField): Omit<AnswerDraft, 'seen'> {
  const raw = held[id];
  if (kind === 'user' || kind === 'users') return { people: accountsIn(raw) };
  const written = kind === 'paragraph' ? editableText(raw) : text(raw);
  return id === DESCRIPTION ? { summary: text(held.summary), text: written } : { text: written };
}

function nextHeld(held: Held, given: GivenAnswer, { id, kind }: AnswerField): Held {
  const { people, text: written, summary } = given;
  if (kind === 'user' || kind === 'users') return people ? { [id]: [...new Set(people)] } : held;
  const next = written === undefined ? held[id] : asHeld(held[id], written, kind);
  const above = summary === undefined ? held.summary : summary.normalize('NFC').trim();
  return id === DESCRIPTION ? { summary: above, [id]: next } : { [id]: next };
}

function asHeld(held: unknown, written: string, kind: AnswerField['kind']): unknown {
  return kind === 'paragraph' ? editDocument(held, written) : written.normalize('NFC').trim() || null;
}

function accountsIn(raw: unknown): AccountId[] {
  const all = Array.isArray(raw) ? raw : [raw];
  return all.map((each) => (typeof each === 'string' ? each : text(part(each).accountId))).filter(Boolean);
}

import { randomUUID } from 'node:crypto';
import type { Local } from '../local/open';
import type { PanelView } from '../src/domain/views/panel';
import { LARGE } from './large-project';

/** What came of one person's actions, by their ids, and the epics that they were on. */
export interface Acting {
  epics: number[];
  accepted: string[];
  /** How long each action took until it was answered, milliseconds. */
  took: number[];
  refused: { actionId: string; code: string }[];
}

type Answer =
  | { ok: true; result: { view: PanelView } }
  | { ok: false; refusal: { code: string }; view?: PanelView };

/** Signs and withdraws as one person until a time, on one of their epics after the other, and tries again what was refused. */
export async function actUntil(
  local: Local,
  person: string,
  epics: number[],
  until: number,
): Promise<Acting> {
  const acting: Acting = { epics, accepted: [], took: [], refused: [] };
  const call = async (epic: number, functionKey: string, payload: object) => {
    const place = { moduleKey: 'epic-context', issueKey: `${LARGE.key}-${epic + 1}` };
    const answer = await local.invoke(person, { ...place, functionKey, payload });
    if ('error' in answer) throw new Error(answer.error.message);
    return answer.result;
  };
  const open = async (epic: number) =>
    ((await call(epic, 'open', {})) as { ok: true; result: PanelView }).result;
  const act = async (epic: number, view: PanelView): Promise<PanelView> => {
    const actionId = randomUUID();
    const start = performance.now();
    const [signed] = view.mine.withdrawable;
    const { value } = view.evaluation;
    const answer = (await (signed
      ? call(epic, 'withdraw', { actionId, rev: view.rev, source: signed.source, period: signed.period })
      : call(epic, 'sign', { actionId, rev: view.rev, value, period: value?.canonical }))) as Answer;
    acting.took.push(performance.now() - start);
    if (answer.ok) acting.accepted.push(actionId);
    else acting.refused.push({ actionId, code: answer.refusal.code });
    return answer.ok ? answer.result.view : (answer.view ?? open(epic));
  };

  for (let turn = 0; performance.now() < until; turn += 1) {
    const epic = epics[turn % epics.length] ?? 0;
    let view = await open(epic);
    const wanted = acting.accepted.length + 2;
    while (acting.accepted.length < wanted && performance.now() < until) view = await act(epic, view);
  }
  return acting;
}

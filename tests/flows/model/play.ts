import type { PanelAnswer, PanelCall, PanelPayload } from '../../../src/calls/panel';
import { openSuggestion } from '../../../src/domain/suggestion';
import type { PanelView } from '../../../src/domain/views/panel';
import { ADA_ADMIN } from '../../harness/people';
import type { TestJira } from '../../harness/test-jira';
import { until } from '../../harness/until';
import { type App, must, newId } from '../app-of';
import type { Break, Step } from './steps';

/** A call that the app answered with yes: it must be in the ledger, once. */
export interface Accepted {
  actionId: string;
  who: string;
  call: PanelCall;
}

/** Plays steps on one epic and keeps what the app promised meanwhile. */
export function player(jira: TestJira, app: App, key: string, childId: string) {
  const accepted: Accepted[] = [];
  const undoable = new Map<string, string>();
  let last: (() => Promise<unknown>) | null = null;

  /** Runs something that may break off in the middle; what it would have answered is then unknown. */
  async function withBreak<T>(breaks: Break, run: () => Promise<T>): Promise<T | null> {
    if (breaks === null) return run();
    if (breaks.kind === 'lost') {
      jira.switches.set({ lostAnswers: { match: breaks.at, count: 1 } });
      return run().finally(() => jira.switches.set({ lostAnswers: null }));
    }
    jira.switches.set({ held: { match: breaks.at, count: breaks.nth } });
    let isOver = false;
    const running = run()
      .catch(() => null)
      .finally(() => {
        isOver = true;
      });
    for (let left = breaks.nth - 1; left >= 0; left -= 1) {
      await until(() => isOver || (jira.switches.get().held?.count ?? 0) <= left);
      if (isOver) break;
      if (left > 0) jira.release();
    }
    jira.switches.set({ held: null });
    if (!isOver) await jira.restartApp();
    return running;
  }

  async function call<C extends PanelCall>(
    who: string,
    name: C,
    payload: PanelPayload<C> & { actionId: string },
    breaks: Break = null,
  ): Promise<void> {
    const send = () => app.panel(who, key, name, payload);
    last = async () => heard(await send());
    const heard = (answer: PanelAnswer<C> | null) => {
      if (!answer?.ok) return;
      const { actionId } = payload;
      if (!accepted.some((each) => each.actionId === actionId)) accepted.push({ actionId, who, call: name });
      const { undo } = answer.result as { undo: { actionId: string } | null };
      if (undo) undoable.set(who, undo.actionId);
    };
    heard(await withBreak(breaks, send));
  }

  const look = (who: string): Promise<PanelView> => app.open(who, key);

  async function sign(who: string, grain: number, breaks: Break): Promise<void> {
    const { rev, evaluation, mine } = await look(who);
    const { value } = evaluation;
    if (!value) return;
    const period = mine.signAs[grain] ?? value.canonical;
    await call(who, 'sign', { actionId: newId(), rev, value, period }, breaks);
  }

  async function play(step: Step): Promise<void> {
    switch (step.do) {
      case 'sign':
        return sign(step.who, step.grain, step.breaks);
      case 'sign-at-once':
        await Promise.all(step.who.map((who) => sign(who, 0, null)));
        return;
      case 'withdraw': {
        const { rev, mine } = await look(step.who);
        const [signed] = mine.withdrawable;
        if (!signed) return;
        const { source, period } = signed;
        return call(step.who, 'withdraw', { actionId: newId(), rev, source, period }, step.breaks);
      }
      case 'undo': {
        const undone = undoable.get(step.who);
        if (undone === undefined) return;
        const { rev } = await look(step.who);
        return call(step.who, 'undo', { actionId: newId(), rev, undone }, step.breaks);
      }
      case 'claim': {
        const { rev } = await look(step.who);
        return call(step.who, 'claim', { actionId: newId(), rev, role: step.role }, step.breaks);
      }
      case 'name': {
        const { rev } = await look(ADA_ADMIN);
        const { role, people, breaks } = step;
        return call(ADA_ADMIN, 'setHolders', { actionId: newId(), rev, role, people }, breaks);
      }
      case 'suggest':
        return suggest(step.who, step.day, step.breaks);
      case 'suggest-at-once':
        await Promise.all(step.who.map((who) => suggest(who, step.day, null)));
        return;
      case 'accept': {
        const { rev, suggestions } = await look(step.who);
        const suggestion = openSuggestion(suggestions)?.id;
        if (suggestion === undefined) return;
        return call(step.who, 'accept', { actionId: newId(), rev, suggestion }, step.breaks);
      }
      case 'take-back': {
        const { rev, suggestions } = await look(step.who);
        const suggestion = openSuggestion(suggestions)?.id;
        if (suggestion === undefined) return;
        return call(step.who, 'takeBack', { actionId: newId(), rev, suggestion }, step.breaks);
      }
      case 'move-out': {
        const { rev } = await look(step.who);
        return call(step.who, 'moveOut', { actionId: newId(), rev }, step.breaks);
      }
      case 'ask-baseline': {
        const { rev, evaluation } = await look(step.who);
        const on = evaluation.agreedOn;
        if (on === null) return;
        return call(step.who, 'askBaseline', { actionId: newId(), rev, on, text: 'grew' }, step.breaks);
      }
      case 'accept-baseline': {
        const { rev, evaluation } = await look(step.who);
        if (!evaluation.ask) return;
        const { on } = evaluation.ask;
        return call(step.who, 'acceptBaseline', { actionId: newId(), rev, on }, step.breaks);
      }
      case 'keep-baseline': {
        const { rev } = await look(step.who);
        return call(step.who, 'keepBaseline', { actionId: newId(), rev }, step.breaks);
      }
      case 'stand-in':
        return standIn(step.owner, step.person);
      case 'answer': {
        const { rev } = await look(step.who);
        const { decision, text, breaks } = step;
        return call(step.who, 'answer', { actionId: newId(), rev, decision, text }, breaks);
      }
      case 'set-date': {
        const { rev, evaluation } = await look(step.who);
        const from = evaluation.value?.canonical ?? null;
        return call(step.who, 'setDate', { actionId: newId(), rev, from, to: step.day }, step.breaks);
      }
      case 'explain': {
        const { rev, move } = await look(step.who);
        if (!move) return;
        const { historyId } = move;
        const why = { actionId: newId(), rev, historyId, reason: 'scope' as const, text: 'grew' };
        return call(step.who, 'giveReason', why, step.breaks);
      }
      case 'edit':
        return app.setDueDate(step.who, key, step.day);
      case 'robot':
        return jira.automation(step.kind, [key], { date: step.day });
      case 'transition':
        return transition(step.to);
      case 'deliver':
        await withBreak(step.breaks, () => jira.deliver(() => Math.random() < step.share));
        return;
      case 'look':
        await look(step.who);
        return;
      case 'repeat':
        await last?.();
        return;
      case 'wait':
        return jira.clock.advance(step.seconds * 1000);
    }
  }

  async function suggest(who: string, day: string | null, breaks: Break): Promise<void> {
    const { rev, evaluation, suggestions } = await look(who);
    const { value } = evaluation;
    if (!value) return;
    const answers = evaluation.counter ? (openSuggestion(suggestions)?.id ?? null) : null;
    const without = day === null ? [childId] : [];
    const said = { value, answers, day, without, reason: 'scope' as const, text: 'grew' };
    return call(who, 'suggest', { actionId: newId(), rev, ...said }, breaks);
  }

  /** Today alone, so that time ends it before the next play begins at the latest. */
  async function standIn(owner: string, person: string | null): Promise<void> {
    const { standIns, today } = must(await app.report(owner, 'SHOP', 'myTurn', {}));
    for (const { from } of standIns.mine) await app.report(owner, 'SHOP', 'removeStandIn', { from });
    if (person !== null)
      await app.report(owner, 'SHOP', 'arrangeStandIn', { person, from: today, to: today });
  }

  async function transition(name: string): Promise<void> {
    const path = `/rest/api/3/issue/${key}/transitions`;
    const { transitions } = (await jira.rest(ADA_ADMIN, 'GET', path)).body as {
      transitions: { id: string; to: { name: string } }[];
    };
    const to = transitions.find((each) => each.to.name === name);
    if (to) await jira.rest(ADA_ADMIN, 'POST', path, { transition: { id: to.id } });
  }

  return { play, accepted };
}

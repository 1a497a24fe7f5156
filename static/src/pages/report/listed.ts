import { dueIn, dueText } from '../../../../src/domain/report/due';
import { type Filter, NO_FILTER, TILES } from '../../../../src/domain/report/filter';
import { isSortKey } from '../../../../src/domain/report/order';
import type { Unit } from '../../../../src/domain/report/roadmap';
import { STATE_WORD } from '../../../../src/domain/words/date';
import { epicKeyIn } from '../project/route';
import { MOST_PRESSING, type Sort } from './sort';

/** What is listed and how, but for the day since when it moved, which has an address of its own. */
export interface Listed {
  filter: Filter;
  sort: Sort;
  /** How finely the roadmap divides the calendar; null hides it. */
  roadmap: Unit | null;
  /** Groups the roadmap by what the epics serve. */
  byGoal: boolean;
  /** The key of the epic that is singled out. */
  epic: string | null;
}

/** Reads what an address lists; what it does not know filters nothing. */
export function listedIn(text: string): Listed {
  const read = new URLSearchParams(text);
  const one = (name: string) => read.get(name) || null;
  const [state, waiting, roadmap, sort] = [one('state'), one('waiting'), one('roadmap'), one('sort') ?? ''];
  const key = sort.replace(/^-/, '');
  return {
    filter: {
      ...NO_FILTER,
      tile: TILES.find((tile) => tile === one('tile')) ?? null,
      state: state !== null && Object.hasOwn(STATE_WORD, state) ? (state as Filter['state']) : null,
      waitingOn:
        waiting === 'no-pm' || waiting === 'no-em'
          ? { emptyRole: waiting === 'no-pm' ? 'pm' : 'em' }
          : waiting === null
            ? null
            : { person: waiting },
      goal: one('goal'),
      priority: one('priority'),
      due: dueIn(one('due') ?? ''),
      text: one('text') ?? '',
    },
    sort: isSortKey(key) ? { key, direction: sort === key ? 'ascending' : 'descending' } : MOST_PRESSING,
    roadmap: roadmap === 'month' || roadmap === 'quarter' ? roadmap : null,
    byGoal: one('by') === 'goal',
    epic: epicKeyIn(one('epic') ?? ''),
  };
}

/** The part of an address that lists this; empty where everything is listed, most pressing first. */
export function addressOf({ filter, sort: { key, direction }, roadmap, byGoal, epic }: Listed): string {
  const { tile, state, waitingOn, goal, priority, text } = filter;
  const waiting = waitingOn && ('person' in waitingOn ? waitingOn.person : `no-${waitingOn.emptyRole}`);
  const isUsual = key === MOST_PRESSING.key && direction === MOST_PRESSING.direction;
  const sort = isUsual ? null : `${direction === 'descending' ? '-' : ''}${key}`;
  const due = filter.due && dueText(filter.due);
  const by = byGoal && 'goal';
  const told = Object.entries({ tile, state, waiting, goal, priority, due, text, sort, roadmap, by, epic });
  return String(new URLSearchParams(told.flatMap(([name, value]) => (value ? [[name, value]] : []))));
}

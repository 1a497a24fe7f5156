import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../../../../src/domain/refusal';
import type { ReportBase } from '../../../../src/domain/views/report';
import { callReport, JiraError } from '../../bridge';
import { patiently } from '../../patiently';
import { readEpicTypes } from './read-jira';

/** Why there is nothing to show. */
export type Problem =
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'no-answer' }
  | { kind: 'no-jira' }
  | { kind: 'not-seen' }
  /** No issue type of the project is at the level of epics. */
  | { kind: 'no-types' };

export interface Opening {
  base: ReportBase | null;
  /** The base that is being asked for, newer than `base` while everything is read anew; null where it does not come. */
  asked: Promise<ReportBase | null> | null;
  /** Ids of the project's issue types at the level of epics; null until Jira has answered. */
  typeIds: readonly string[] | null;
  problem: Problem | null;
  /** Reads everything anew; what is on screen stays meanwhile. */
  reload: () => void;
}

/** What all the rest needs: the backend's part and the issue types, asked for side by side. */
export function useOpening(projectId: string): Opening {
  const [base, setBase] = useState<ReportBase | null>(null);
  const [asked, setAsked] = useState<Opening['asked']>(null);
  const [typeIds, setTypeIds] = useState<Opening['typeIds']>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);

  // Each attempt asks anew.
  useEffect(() => {
    let isStopped = false;
    const fail = (found: Problem) => isStopped || setProblem(found);
    const ask = async () => {
      const answer = await patiently(openReport).catch(problemOf);
      if (answer && 'kind' in answer) fail(answer);
      else if (!answer) fail({ kind: 'no-answer' });
      else if (!answer.ok) fail(refused(answer.refusal));
      else {
        if (!isStopped) setBase(answer.result);
        return answer.result;
      }
      return null;
    };
    setProblem(null);
    setAsked(ask());
    readEpicTypes(projectId).then(
      (ids) => isStopped || setTypeIds((before) => (String(before) === String(ids) ? before : ids)),
      (error) => fail(problemOf(error)),
    );
    return () => {
      isStopped = true;
    };
  }, [projectId, attempt]);

  return { base, asked, typeIds, problem, reload: useCallback(() => setAttempt((count) => count + 1), []) };
}

/** Null without an answer. The backend asks Jira in turn: where that is busy, this fails as if Jira itself were asked. */
async function openReport() {
  const answer = await callReport('open', {}).catch(() => null);
  if (answer?.ok === false && answer.refusal.code === 'jira-unavailable' && answer.refusal.retryAfterSeconds)
    throw new JiraError(429, answer.refusal.retryAfterSeconds * 1_000);
  return answer;
}

/** What a failed read of Jira means for the person. */
export function problemOf(error: unknown): Problem {
  const isRefused = error instanceof JiraError && [400, 401, 403, 404].includes(error.status);
  return { kind: isRefused ? 'not-seen' : 'no-jira' };
}

function refused(refusal: Refusal): Problem {
  // What it says of a refused action is not for who only reads.
  if (refusal.code === 'jira-unavailable') return { kind: 'no-jira' };
  return refusal.code === 'not-found' ? { kind: 'not-seen' } : { kind: 'refused', refusal };
}

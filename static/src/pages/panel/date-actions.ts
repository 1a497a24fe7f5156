import type { Period } from '../../../../src/domain/calendar';
import { formatPeriod } from '../../../../src/domain/format';
import type { PanelView } from '../../../../src/domain/views/panel';
import { callPanel } from '../../bridge';
import type { PanelAction } from './actions';
import { signatureUndone, signedSentence } from './told';

/** Signs the date on screen as a period. */
export function signing({ evaluation: { value } }: PanelView, period: Period, key = 'sign'): PanelAction {
  return {
    key,
    send: (stamp) => callPanel('sign', { ...stamp, value: value ?? { source: '', canonical: '' }, period }),
    says: (after, words) => signedSentence(after, period, words),
    undone: () => 'Your sign-off is taken back.',
  };
}

/** Sets the last agreed date in Jira again, and signs it. */
export function puttingBack({ evaluation }: PanelView, to: string): PanelAction {
  const from = evaluation.value?.canonical ?? null;
  return {
    key: 'put-back',
    send: (stamp) => callPanel('setDate', { ...stamp, from, to }),
    says: ({ evaluation: { state } }, words) =>
      `The date is ${formatPeriod(to, words)} again${state === 'agreed' ? ', and agreed as it was signed' : ''}.`,
    undone: signatureUndone,
    changesJira: true,
  };
}

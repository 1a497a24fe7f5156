import { NO_AGREEMENT } from './agreement';
import { type Acknowledgments, type AnswerChanges, answerChangesIn, driftedIn } from './drift';
import type { FieldChange } from './field-change';
import type { Mover } from './move';
import { DEFAULT_SETTINGS, type ProjectSettings } from './settings';

const SHOP: ProjectSettings = {
  ...DEFAULT_SETTINGS,
  roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['ben'] } },
  peopleSince: { pm: 100, em: 100 },
};
const KNOWN = { agreement: NO_AGREEMENT, holdersSince: {}, answerChanges: {}, acknowledged: {} };
const person = (accountId: string): Mover => ({ kind: 'person', accountId });

function change(by: Mover, at = 200, historyId = '7'): FieldChange {
  return { at, historyId, by, name: null, from: 'before', to: 'after' };
}

interface KnownOfIt {
  answerChanges?: AnswerChanges;
  acknowledged?: Acknowledgments;
}

interface Case {
  changes?: Record<string, FieldChange>;
  settings?: Partial<ProjectSettings>;
  known?: KnownOfIt;
  complete?: boolean;
  asked?: string[] | null;
  digest?: string;
}

function changesIn({
  changes = {},
  settings = {},
  known = {},
  complete = true,
  asked = null,
  digest = 'now',
}: Case) {
  const digests = { what: digest, why: digest, how: digest, who: digest };
  return answerChangesIn(
    { ...KNOWN, ...known },
    { ...SHOP, ...settings },
    { changes, complete, asked, digests },
  );
}
const drifted = (of: Case) => driftedIn(changesIn(of));

test.each<[string, Case, string[]]>([
  ['its owner', { changes: { summary: change(person('priya')) } }, []],
  ['the other side', { changes: { summary: change(person('ben')) } }, ['what']],
  ['the other side, of an answer that is theirs', { changes: { assignee: change(person('ben')) } }, []],
  ['a developer', { changes: { description: change(person('dana')) } }, ['what']],
  ['automation', { changes: { summary: change({ kind: 'automation', accountId: 'robot' }) } }, ['what']],
  [
    'what Jira does not say',
    { changes: { summary: change({ kind: 'unknown', accountId: null }) } },
    ['what'],
  ],
  [
    'something in the owner’s name',
    { changes: { summary: change({ kind: 'unknown', accountId: 'priya' }) } },
    ['what'],
  ],
  ['the other side, before anybody owned it', { changes: { summary: change(person('ben'), 99) } }, []],
  [
    'the other side, where nobody owns it',
    {
      changes: { summary: change(person('ben')) },
      settings: { roles: { ...SHOP.roles, pm: { here: true, people: [] } } },
    },
    [],
  ],
  [
    'the other side, where both own it',
    { changes: { summary: change(person('ben')) }, settings: { owners: { ...SHOP.owners, what: 'shared' } } },
    [],
  ],
  [
    'a stand-in',
    { changes: { summary: change(person('dana')) }, settings: { standIns: { priya: 'dana' } } },
    [],
  ],
  [
    'whom the owner took over from',
    {
      changes: { summary: change(person('ann')) },
      settings: { successions: [{ role: 'pm', from: 'ann', to: 'priya' }] },
    },
    [],
  ],
  ['a field that holds no answer here', { changes: { labels: change(person('dana')) } }, []],
  [
    'the former side, before it was given to the other',
    {
      changes: { summary: change(person('priya')) },
      settings: {
        owners: { ...SHOP.owners, what: 'em' },
        ownersSince: { ...SHOP.ownersSince, what: 300 },
      },
    },
    [],
  ],
  [
    'the other side, before the answer lived there',
    {
      changes: { summary: change(person('ben')) },
      settings: { placesSince: { ...SHOP.placesSince, what: 300 } },
    },
    [],
  ],
])('changed last by %s', (_who, of, expected) => {
  expect(drifted(of)).toEqual(expected);
});

test('a change that is over stays noted as such: what a seal has said must be taken back', () => {
  const known = { answerChanges: changesIn({ changes: { summary: change(person('ben')) } }) };
  const mended = changesIn({ changes: { summary: change(person('priya'), 300, '8') }, known });
  expect(mended).toMatchObject({ what: { historyId: '8', drifted: false } });
});

test('the latest of several fields of one answer counts', () => {
  const [older, newer] = [change(person('ben'), 200, '7'), change(person('priya'), 300, '8')];
  expect(drifted({ changes: { summary: older, description: newer } })).toEqual([]);
  expect(drifted({ changes: { summary: newer, description: older } })).toEqual([]);
  expect(drifted({ changes: { summary: newer, description: { ...older, at: 400 } } })).toEqual(['what']);
});

test('where only the newest entries are known, what was known before still counts; where all are, it does not', () => {
  const known = { answerChanges: changesIn({ changes: { summary: change(person('ben')) } }) };
  expect(drifted({ known, complete: false })).toEqual(['what']);
  expect(drifted({ known, complete: true })).toEqual([]);
  expect(drifted({ known, asked: ['duedate', 'components'] })).toEqual(['what']);
  expect(drifted({ known, asked: ['summary', 'description'] })).toEqual([]);
});

test('a stand-in’s change is judged once, and stays theirs to make when their period is over', () => {
  const changes = { summary: change(person('dana')) };
  const known = { answerChanges: changesIn({ changes, settings: { standIns: { priya: 'dana' } } }) };
  expect(drifted({ changes, known })).toEqual([]);
  expect(drifted({ changes: { summary: change(person('dana'), 300, '8') }, known })).toEqual(['what']);
});

test('what an owner took note of is not marked: of that change, and of those very words again', () => {
  const acknowledged = { what: { historyId: '7', digest: 'known', by: 'priya', at: 250 } };
  const known = { acknowledged };
  expect(drifted({ changes: { summary: change(person('ben')) }, known })).toEqual([]);
  const again = { summary: change(person('dana'), 300, '8') };
  expect(drifted({ changes: again, known, digest: 'known' })).toEqual([]);
  expect(drifted({ changes: again, known, digest: 'other' })).toEqual(['what']);
});

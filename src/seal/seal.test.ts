import { NO_AGREEMENT } from '../domain/agreement';
import { type EpicRecord, newRecord } from '../domain/record';
import { LONGEST_SEAL, toSealed } from './claims';
import { newSigningKey, type SigningKey, seal } from './seal';
import { verifySeals } from './verify';

const place = { cloudId: 'cloud-1', projectId: '10000', issueId: '10042' };
const record: EpicRecord = {
  ...newRecord('10000', 'epoch-1'),
  rev: 7,
  agreement: {
    ...NO_AGREEMENT,
    signoffs: [
      { person: '5f0a1c:ben', role: 'em', source: 'duedate', period: '2027-04', at: 1_000_000 },
      { person: '5f0a1c:priya', role: 'pm', source: 'duedate', period: '2027-04-02', at: 2_000_000 },
    ],
    firstAgreed: { source: 'duedate', on: '2027-04-02', at: 2_000_000 },
    lastAgreed: { source: 'duedate', on: '2027-04-02', at: 2_000_000 },
    holders: { em: ['5f0a1c:ben'] },
    successions: [{ role: 'pm', from: '5f0a1c:gus', to: '5f0a1c:priya' }],
  },
};

let key: SigningKey;
beforeAll(async () => {
  key = await newSigningKey();
});

const publicPart = ({ d: _private, ...rest }: SigningKey) => rest;
const judge = (over: object = {}) => ({
  cloudId: place.cloudId,
  projectId: place.projectId,
  keys: [publicPart(key)],
  retiredEpochs: [],
  ...over,
});
const verified = async (projection: unknown, over: object = {}, issueId = place.issueId) =>
  (await verifySeals([{ issueId, projection }], judge(over))).get(issueId);

test('a seal says again what the record said', async () => {
  const claims = await verified({ seal: await seal(record, key, place, 'duedate') });
  expect(claims).toMatchObject({ rev: 7, epoch: 'epoch-1' });
  const agreement = claims && toSealed(claims).agreement;
  expect(agreement).toEqual({ ...record.agreement, signoffs: [...record.agreement.signoffs].reverse() });
});

test('a seal of another issue, site, project, key or epoch says nothing', async () => {
  const token = await seal(record, key, place, 'duedate');
  expect(await verified({ seal: token }, {}, '10043')).toBeUndefined();
  expect(await verified({ seal: token }, { cloudId: 'cloud-2' })).toBeUndefined();
  expect(await verified({ seal: token }, { projectId: '10001' })).toBeUndefined();
  expect(await verified({ seal: token }, { keys: [publicPart(await newSigningKey())] })).toBeUndefined();
  expect(await verified({ seal: token }, { retiredEpochs: ['epoch-1'] })).toBeUndefined();
  const other = publicPart(await newSigningKey());
  expect(await verified({ seal: token }, { keys: [{ ...other, kid: key.kid }] })).toBeUndefined();
});

test('an altered seal, an unsigned one, one by the public key as a secret, and rubbish say nothing', async () => {
  const token = await seal(record, key, place, 'duedate');
  const [header, payload, signature] = token.split('.') as [string, string, string];
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const altered = encode({ ...claims, rev: 8 });
  for (const bad of [
    `${header}.${altered}.${signature}`,
    `${encode({ alg: 'none', kid: key.kid })}.${payload}.`,
    `${encode({ alg: 'HS256', kid: key.kid })}.${payload}.${signature}`,
    'a.b.c',
    '',
  ]) {
    expect(await verified({ seal: bad })).toBeUndefined();
  }
  for (const projection of [null, 7, 'text', { seal: 7 }, [], { seal: 'x'.repeat(LONGEST_SEAL + 1) }]) {
    expect(await verified(projection)).toBeUndefined();
  }
});

test('a seal stays short however much was signed; the newest sign-offs stay', async () => {
  const signoffs = Array.from({ length: 40 }, (_, index) => ({
    person: `557058:1234abcd-0000-4000-8000-${String(index).padStart(12, '0')}`,
    role: 'em' as const,
    source: 'duedate',
    period: '2027-04-02',
    at: index * 1000,
  }));
  const token = await seal(
    { ...record, agreement: { ...record.agreement, signoffs } },
    key,
    place,
    'duedate',
  );
  expect(token.length).toBeLessThanOrEqual(LONGEST_SEAL);
  const claims = await verified({ seal: token });
  expect(claims && toSealed(claims).agreement.signoffs[0]).toEqual(signoffs.at(-1));
});

test('a seal stays short however often the people of a role changed', async () => {
  const person = (index: number) => `712020:1234abcd-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const successions = Array.from({ length: 24 }, (_, index) => ({
    role: 'em' as const,
    from: person(index),
    to: person(index + 1),
  }));
  const holders = {
    em: Array.from({ length: 10 }, (_, index) => person(24 + index)),
    pm: [person(99)],
  };
  const agreement = { ...record.agreement, successions, holders };
  const token = await seal({ ...record, agreement }, key, place, 'duedate');
  expect(token.length).toBeLessThanOrEqual(LONGEST_SEAL);
  const sealed = await verified({ seal: token });
  expect(sealed && toSealed(sealed).agreement).toMatchObject({ holders, firstAgreed: agreement.firstAgreed });
});

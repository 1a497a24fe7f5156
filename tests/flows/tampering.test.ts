import { CompactSign, exportJWK, generateKeyPair, type JWK } from 'jose';
import { shop } from '../../local/jira/seed/world';
import { part, text } from '../../src/domain/jira-json';
import type { ReportBase } from '../../src/domain/views/report';
import { PROJECTION_KEY, type SealClaims, toSealed } from '../../src/seal/claims';
import { verifySeals } from '../../src/seal/verify';
import { ADA_ADMIN, BEN_EM, DANA_DEV, PRIYA_PM } from '../harness/people';
import { eachWithApp, must } from './app-of';

const on = eachWithApp((app) => app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]));

/** An epic with its genuine seals, and what they are told apart by. */
interface Victim {
  key: string;
  issueId: string;
  /** By one owner, then by both. */
  old: string[];
  now: string;
  state: string;
}

const HOW_MANY = 10;

const claimsOf = (seal: string) =>
  JSON.parse(Buffer.from(seal.split('.')[1] ?? '', 'base64url').toString()) as SealClaims;
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

async function projectionsOf(keys: readonly string[]): Promise<{ issueId: string; projection: unknown }[]> {
  const body = { issueIdsOrKeys: keys, fields: ['summary'], properties: [PROJECTION_KEY] };
  const { body: answer } = await on.jira.rest(PRIYA_PM, 'POST', '/rest/api/3/issue/bulkfetch', body);
  return (part(answer).issues as unknown[]).map((issue) => ({
    issueId: text(part(issue).id),
    projection: part(part(issue).properties)[PROJECTION_KEY],
  }));
}

async function sealOf(key: string): Promise<{ issueId: string; seal: string }> {
  const [found] = await projectionsOf([key]);
  return { issueId: found?.issueId ?? '', seal: text(part(found?.projection).seal) };
}

/** Signed by one, then by both; every second one is then withdrawn again, so that its old seals are lies. */
async function victims(): Promise<Victim[]> {
  const all: Victim[] = [];
  for (const key of Object.values(shop)) {
    if (all.length === HOW_MANY) break;
    if ((await on.app.open(BEN_EM, key)).evaluation.value === null) continue;
    if (!(await on.app.sign(BEN_EM, key)).ok) continue;
    const { seal: byOne } = await sealOf(key);
    must(await on.app.sign(PRIYA_PM, key));
    const { seal: byBoth } = await sealOf(key);
    const isWithdrawn = all.length % 2 === 0;
    if (isWithdrawn) for (const who of [PRIYA_PM, BEN_EM]) must(await on.app.withdraw(who, key));
    const { issueId, seal: now } = await sealOf(key);
    const { state } = (await on.app.open(PRIYA_PM, key)).evaluation;
    all.push({ key, issueId, old: isWithdrawn ? [byOne, byBoth] : [byOne], now, state });
  }
  return all;
}

const OLDER = 'older, or of a retired epoch';

/** A copy of before the second sign-off says less than is so now, and nothing that is not so. */
function saysMore(claims: SealClaims, truth: SealClaims | undefined): boolean {
  const standing = truth ? toSealed(truth).agreement.signoffs.map((each) => JSON.stringify(each)) : [];
  const said = toSealed(claims).agreement.signoffs.map((each) => JSON.stringify(each));
  return said.length >= standing.length || !said.every((each) => standing.includes(each));
}

type Forge = (victim: Victim, another: Victim) => unknown;

/** Everything that somebody who may edit the issue could write there, by the way it is made. */
async function waysOf(base: ReportBase): Promise<Record<string, Forge[]>> {
  const own = await generateKeyPair('ES256', { extractable: true });
  const ownJwk: JWK = await exportJWK(own.publicKey);
  const es384 = await generateKeyPair('ES384');
  const kid = base.keys[0]?.kid ?? '';
  const publicKey = JSON.stringify(base.keys[0]);

  /** What a forger would like to say: both have signed the date of today, under the epoch that counts. */
  const wished = ({ now, old, issueId }: Victim): SealClaims => ({
    ...claimsOf(old.at(-1) ?? now),
    ...{ issueId, epoch: claimsOf(now).epoch, rev: 99 },
  });
  const signedBy =
    (key: Parameters<CompactSign['sign']>[0], header: { alg: string; kid?: string; jwk?: JWK }): Forge =>
    async (victim) => ({
      seal: await new CompactSign(Buffer.from(JSON.stringify(wished(victim))))
        .setProtectedHeader(header)
        .sign(key),
    });
  const withPayload =
    (change: (victim: Victim, another: Victim) => object): Forge =>
    (victim, another) => {
      const [header, , signature] = victim.now.split('.');
      return { seal: `${header}.${encoded(change(victim, another))}.${signature}` };
    };
  const withHeader =
    (header: object): Forge =>
    (victim) => ({
      seal: `${encoded(header)}.${encoded(wished(victim))}.${victim.now.split('.')[2]}`,
    });
  const cut =
    (make: (header: string, payload: string, signature: string) => unknown): Forge =>
    (victim) => {
      const [header = '', , signature = ''] = victim.now.split('.');
      return { seal: make(header, encoded(wished(victim)), signature) };
    };
  const flipped =
    (share: number): Forge =>
    ({ now }) => {
      const at = Math.floor((now.length - 2) * share);
      return { seal: `${now.slice(0, at)}${now[at] === 'A' ? 'B' : 'A'}${now.slice(at + 1)}` };
    };

  return {
    'copied from another epic': [
      (_, { now }) => ({ seal: now }),
      (_, { old }) => ({ seal: old[0] }),
      (_, { old }) => ({ seal: old.at(-1) }),
    ],
    [OLDER]: [({ old }) => ({ seal: old[0] }), ({ old }) => ({ seal: old.at(-1) })],
    edited: [
      withPayload(wished),
      withPayload(({ now }) => ({ ...claimsOf(now), rev: 99 })),
      withPayload(({ now }) => ({ ...claimsOf(now), firstAgreed: null, lastMove: null })),
      withPayload(({ now }) => ({ ...claimsOf(now), people: [PRIYA_PM, BEN_EM, DANA_DEV] })),
      withPayload(({ issueId }, { now }) => ({ ...claimsOf(now), issueId })),
      ...[0.02, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95].map(flipped),
    ],
    stripped: [
      () => ({}),
      () => 'agreed',
      () => [true],
      () => ({ seal: null }),
      () => ({ seal: '' }),
      () => ({ seal: '..' }),
      ({ now }) => now,
      ({ now }) => ({ dateState: 'agreed', jws: now }),
      cut((header, payload) => `${header}.${payload}`),
      cut((header, payload) => `${header}.${payload}.`),
      cut((_, payload, signature) => `.${payload}.${signature}`),
      cut((header, payload, signature) => ({ header, payload, signature })),
    ],
    oversized: [
      ({ now }) => ({ seal: now.padEnd(30_000, 'A') }),
      ({ now }) => ({ seal: now.padEnd(30_000) }),
      ({ now }) => ({ seal: `${' '.repeat(30_000)}${now}` }),
      withPayload((victim) => ({ ...wished(victim), more: 'x'.repeat(15_000) })),
    ],
    'by a wrong key': [
      signedBy(own.privateKey, { alg: 'ES256', kid }),
      signedBy(own.privateKey, { alg: 'ES256', kid: 'another' }),
      signedBy(own.privateKey, { alg: 'ES256' }),
      signedBy(own.privateKey, { alg: 'ES256', kid, jwk: ownJwk }),
    ],
    'by another algorithm': [
      signedBy(es384.privateKey, { alg: 'ES384', kid }),
      signedBy(Buffer.from(publicKey), { alg: 'HS256', kid }),
      signedBy(Buffer.from(base.keys[0]?.x ?? '', 'base64url'), { alg: 'HS256', kid }),
      withHeader({ alg: 'none', kid }),
      withHeader({ alg: 'none' }),
      withHeader({ alg: 'ES256', kid, b64: false, crit: ['b64'] }),
      cut((_, payload) => `${encoded({ alg: 'none', kid })}.${payload}.`),
    ],
  };
}

/** What Jira answers to moving an epic into the gated status. */
async function transitionOf(key: string): Promise<number> {
  const path = `/rest/api/3/issue/${key}/transitions`;
  const { transitions } = (await on.jira.rest(BEN_EM, 'GET', path)).body as {
    transitions: { id: string; name: string }[];
  };
  const id = transitions.find(({ name }) => name === 'In Progress')?.id;
  return (await on.jira.rest(BEN_EM, 'POST', path, { transition: { id } })).status;
}

test('of five hundred forged copies, none is taken for signed, and a look at the epic mends it', async () => {
  const all = await victims();
  expect(all.map(({ state }) => state)).toEqual(all.map((_, at) => (at % 2 === 0 ? 'changed' : 'agreed')));
  const base = must(await on.app.report(PRIYA_PM, 'SHOP', 'open', {}));
  const keys = all.map(({ key }) => key);
  const genuine = await verifySeals(await projectionsOf(keys), base);
  expect(genuine.size).toBe(HOW_MANY);

  on.jira.setRule({ projectKey: 'SHOP', to: 'In Progress', moduleKey: 'date-agreed' });
  expect(await transitionOf(all[1]?.key ?? '')).toBe(204);

  let forged = 0;
  for (const [way, forges] of Object.entries(await waysOf(base))) {
    for (const forge of forges) {
      for (const [at, victim] of all.entries()) {
        const value = await forge(victim, all[(at + 1) % HOW_MANY] as Victim);
        const path = `/rest/api/3/issue/${victim.key}/properties/${PROJECTION_KEY}`;
        expect((await on.jira.rest(DANA_DEV, 'PUT', path, value)).status).toBe(200);
        forged++;
      }
      const believed = [...(await verifySeals(await projectionsOf(keys), base))];
      const lies = believed.filter(([id, claims]) => way !== OLDER || saysMore(claims, genuine.get(id)));
      expect([way, forge.toString(), lies]).toEqual([way, forge.toString(), []]);
      // Nor does it open a workflow's gate: this date has changed since it was agreed.
      expect([way, await transitionOf(all[0]?.key ?? '')]).toEqual([way, 400]);
      const seen = all[(forged / HOW_MANY) % HOW_MANY] as Victim;
      const look = await on.app.open(DANA_DEV, seen.key);
      expect([way, look.evaluation.state]).toEqual([way, seen.state]);
      const [mended] = await verifySeals(await projectionsOf([seen.key]), base);
      expect(mended).toEqual([seen.issueId, genuine.get(seen.issueId)]);
    }
  }
  expect(forged).toBeGreaterThanOrEqual(500);
}, 60_000);

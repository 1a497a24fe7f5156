import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerEvent } from '../../src/domain/event';
import { part } from '../../src/domain/jira-json';
import { ADA_ADMIN } from '../harness/people';
import { ROOT } from '../harness/root';
import { openTestJira, type TestJira } from '../harness/test-jira';
import { appOf, must } from './app-of';

const FILE = join(ROOT, '..', 'shared', 'data', 'real-epics.json');
const isThere = existsSync(FILE);
if (!isThere)
  process.stderr.write('tests/flows/replay.test.ts: skipped, ../shared/data/real-epics.json is missing.\n');

interface Exported {
  key: string;
  fields: { duedate: string | null; issuetype: { hierarchyLevel: number }; project: { key: string } };
  changelog: {
    histories: {
      created: string;
      author: { accountId: string };
      items: { fieldId?: string; from: string | null; to: string | null }[];
    }[];
  };
}

/** One change of a date, as the file tells it. */
interface Change {
  key: string;
  at: number;
  author: string;
  from: string | null;
  to: string | null;
}

const exported = (): { issues: Exported[] } => JSON.parse(readFileSync(FILE, 'utf8'));
const instant = (written: string) => Date.parse(written.replace(/(\d{2})(\d{2})$/, '$1:$2'));

function changesOf(issues: readonly Exported[]): Change[] {
  return issues
    .filter((issue) => issue.fields.issuetype.hierarchyLevel === 1)
    .flatMap(({ key, changelog }) =>
      changelog.histories.flatMap(({ created, author, items }) =>
        items
          .filter((item) => item.fieldId === 'duedate')
          .map(({ from, to }) => ({
            key,
            at: instant(created),
            author: author.accountId,
            from,
            to,
          })),
      ),
    )
    .sort((a, b) => a.at - b.at);
}

/** What else was changed stays, and so do the people who changed it. */
function withoutDates(history: Exported['changelog']['histories'][number]) {
  const others = history.items.filter((item) => item.fieldId !== 'duedate');
  const ranked = { field: 'Rank', fieldtype: 'custom', fieldId: 'customfield_10019', from: '', to: '' };
  return { ...history, items: others.length > 0 ? others : [{ ...ranked, toString: 'Ranked higher' }] };
}

/** The export as it was before any date had changed. */
function asItBegan(): { issues: Exported[] } {
  const { issues } = exported();
  const changes = changesOf(issues);
  return {
    issues: issues.map((issue) => {
      const first = changes.find((change) => change.key === issue.key);
      const duedate = first ? first.from : issue.fields.duedate;
      const fields = { ...issue.fields, duedate };
      const histories = issue.changelog.histories.map(withoutDates);
      return { ...issue, fields, changelog: { ...issue.changelog, histories } };
    }),
  };
}

/** The two who changed most dates: as PM and EM, what they changed they have signed. */
function busiest(changes: readonly Change[]): [string, string] {
  const counts = new Map<string, number>();
  for (const { author } of changes) counts.set(author, (counts.get(author) ?? 0) + 1);
  const [pm, em] = [...counts].sort((a, b) => b[1] - a[1]).map(([author]) => author);
  return [pm ?? '', em ?? ''];
}

/** Deterministic, so that a failing order can be seen again. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** What is kept of every epic: what its seal says, and its whole ledger; without what is random. */
async function kept(jira: TestJira, keys: readonly string[]): Promise<Map<string, object>> {
  const app = appOf(jira);
  const all = keys.map(async (key): Promise<[string, object]> => {
    const path = `/rest/api/3/issue/${key}?fields=summary&properties=countersign`;
    const property = part(part(part((await jira.rest(ADA_ADMIN, 'GET', path)).body).properties).countersign);
    const payload = String(property.seal ?? '..').split('.')[1] ?? '';
    const { kid, epoch, ...claims } = part(
      payload && JSON.parse(Buffer.from(payload, 'base64url').toString()),
    );
    const ledger: LedgerEvent[] = [];
    let before = Number(claims.rev ?? 0) + 1;
    while (before > 1) {
      const page = must(await app.panel(ADA_ADMIN, key, 'history', { before }));
      ledger.push(...page.events);
      before = page.more ? (page.events.at(-1)?.rev ?? 1) : 1;
    }
    return [key, { claims, ledger }];
  });
  return new Map(await Promise.all(all));
}

(isThere ? describe : describe.skip)('the real history of dates, replayed as events', () => {
  const changes = isThere ? changesOf(exported().issues) : [];
  const keys = [...new Set(changes.map((change) => change.key))];
  const [pm, em] = busiest(changes);

  /** Makes every change again, at its time and by its author; `listen` is when the app hears of them. */
  async function replay(listen: (jira: TestJira, isLast: boolean) => Promise<unknown>) {
    const jira = await openTestJira({ emptyAt: Date.parse('2019-01-01T00:00:00Z') });
    jira.jira.importExport(asItBegan());
    // Some have left since; then they were there.
    for (const { author } of changes) jira.jira.setActive(author, true);
    for (const projectKey of ['IMP', 'STORE', 'ORDER', 'PROMO']) {
      await appOf(jira).nameProject(projectKey, ADA_ADMIN, [pm], [em]);
    }
    await jira.deliver();
    for (const [index, { key, at, author, to }] of changes.entries()) {
      jira.clock.set(at);
      const path = `/rest/api/3/issue/${key}`;
      const { status } = await jira.rest(author, 'PUT', path, { fields: { duedate: to } });
      if (status !== 204) throw new Error(`${key}: Jira answered ${status}`);
      await listen(jira, index === changes.length - 1);
    }
    const result = await kept(jira, keys);
    await jira.close();
    return result;
  }

  test('shuffled, doubled and late, the records come out as in order, with every move in the ledger once', async () => {
    const ordered = await replay((jira) => jira.deliver());
    const moves = [...ordered.values()].flatMap((each) =>
      (each as { ledger: LedgerEvent[] }).ledger.flatMap(({ what }) =>
        what.kind === 'moved' ? [what.move] : [],
      ),
    );
    expect(moves.filter(({ from, to }) => from !== null && to !== null)).toHaveLength(395);
    expect(moves.filter(({ from, to }) => from === null || to === null)).toHaveLength(19);

    const roll = dice(7);
    const disordered = await replay(async (jira, isLast) => {
      jira.switches.set({
        events: { lateness: { min: 0, max: 180_000 }, duplicates: 0.3, held: false, shuffled: true },
      });
      // Now and then some of what waits comes through, in any order; the rest stays for much later.
      if (isLast) await jira.deliver();
      else if (roll() < 0.2) await jira.deliver(() => roll() < 0.5);
    });
    expect([...disordered]).toEqual([...ordered]);
  }, 90_000);
});

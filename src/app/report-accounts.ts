import { type AccountReport, accountsIn, alsoErasing } from '../domain/personal-data';
import { accept, type Outcome } from '../domain/refusal';
import type { AccountId } from '../domain/roles';
import { startErasing } from './erase-accounts';
import type { Moment, Ports, StoredRow } from './ports';
import type { Work } from './work';

type Reporting = Extract<Work, { kind: 'report-accounts' }>;

/** Pages of rows that one piece of work reads. */
const PAGES = 10;
/** Accounts that are reported before more are looked for: they fit into one piece of work. */
const MOST = 900;

export type StartPorts = Pick<Ports, 'accounts' | 'later'>;

/** Begins the weekly report of the accounts that are stored; erases first what an earlier one may have left. */
export async function startReport(ports: StartPorts, moment: Moment): Promise<Outcome<null>> {
  const { body } = await ports.accounts.read();
  if (Object.keys(body.erasing).length > 0) await startErasing(ports, moment.now);
  await ports.later({
    kind: 'report-accounts',
    entity: 'records',
    after: null,
    found: [],
    reported: 0,
  });
  return accept(null);
}

/**
 * Looks through some rows for accounts, and reports them once there are many, or no more rows.
 *
 * @returns what is left to do; null once all are reported
 */
export async function reportAccounts(
  ports: Pick<Ports, 'accounts' | 'rows' | 'later' | 'newEpoch'>,
  moment: Moment,
  work: Reporting,
): Promise<Outcome<Reporting | null>> {
  const found = new Set<AccountId>(work.found);
  let { entity, after } = work;
  let isDone = false;
  for (let page = 0; page < PAGES && !isDone && found.size < MOST; page += 1) {
    const { rows, isLast } = await ports.rows.page(entity, after);
    for (const row of rows) for (const account of accountsOf(row)) found.add(account);
    after = isLast ? null : (rows.at(-1)?.key ?? null);
    isDone = isLast && entity === 'ledger';
    if (isLast) entity = 'ledger';
  }
  if (!isDone && found.size < MOST) return accept({ ...work, entity, after, found: [...found] });
  const closed = await ports.accounts.closedAmong([...found], moment.now);
  if (!closed.ok) return closed;
  const reported = work.reported + found.size;
  const isKept = await note(ports, (report) => {
    const next = alsoErasing(report, closed.result, moment.now, ports.newEpoch);
    return isDone ? { ...next, reportedAt: moment.now, accounts: reported } : next;
  });
  // Done again from here: what was reported may be reported twice.
  if (!isKept) return accept(work);
  if (closed.result.length > 0) await startErasing(ports, moment.now);
  return accept(isDone ? null : { ...work, entity, after, found: [], reported });
}

/** Changes what is kept of reports; false where somebody else does so at the same time. */
async function note(
  ports: Pick<Ports, 'accounts'>,
  change: (report: AccountReport) => AccountReport,
): Promise<boolean> {
  const { rev, body } = await ports.accounts.read();
  return ports.accounts.write(rev, change(body));
}

function accountsOf({ of, body }: StoredRow): Iterable<AccountId> {
  return of.kind === 'person' ? [of.person] : accountsIn(body);
}

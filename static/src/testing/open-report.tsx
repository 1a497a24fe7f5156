import { render, screen } from '@testing-library/preact';
import { PageProvider } from '../page';
import type { Verify } from '../pages/report/entry';
import { ReportPage } from '../pages/report/report-page';
import { CONTEXT, fake, type Sent } from './fake-bridge';
import { BASE, type Epic, verify as genuine, jiraWith } from './report-world';

/** Begins on a Wednesday, and each look at it is a millisecond later: what was asked first is older. */
export function tickingClock(): { now: number } {
  const clock = { now: Date.parse('2027-02-03T09:00:00Z') };
  jest.spyOn(Date, 'now').mockImplementation(() => ++clock.now);
  return clock;
}

interface Opened {
  answer?: (call: Sent) => unknown;
  /** What the backend says of the project beside `BASE`. */
  more?: object;
  listed?: string;
  verify?: Verify;
}

/** The report of these epics, which a test may change before it is read again. */
export function openReport(
  epics: readonly Epic[],
  { answer = () => ({ ok: true, result: [] }), more, listed = '', verify = genuine }: Opened = {},
) {
  let times = 0;
  const page = (address: string) => (
    <PageProvider context={CONTEXT}>
      <ReportPage
        verify={verify}
        isShown
        movedSince={null}
        listed={address}
        onAddress={() => undefined}
        changed={times}
        onPainted={() => undefined}
        onSigned={() => undefined}
        onUndone={() => undefined}
      />
    </PageProvider>
  );
  fake.sent = [];
  fake.backend = (call) => (call.name === 'open' ? { ok: true, result: { ...BASE, ...more } } : answer(call));
  fake.jira = jiraWith(epics, () => [{ id: '7' }]);
  const { rerender } = render(page(listed));
  return {
    /** As after something was signed in another view. */
    readAgain() {
      times += 1;
      rerender(page(listed));
    },
    /** By the browser's Back or Forward, or a link. */
    leadTo: (address: string) => rerender(page(address)),
  };
}

export const rowOf = (key: string) =>
  screen.getByRole('link', { name: key }).closest('tr')?.textContent ?? 'not listed';
export const listedKeys = () =>
  screen
    .queryAllByRole('link')
    .flatMap(({ textContent }) => (/^[A-Z]+-\d+$/.test(textContent ?? '') ? [textContent] : []));
export const calls = (name: string) => fake.sent.filter((call) => call.name === name);

/** What waits until it is released. */
export function held(): { until: Promise<void>; release: () => void } {
  let release: () => void = () => undefined;
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { until, release: () => release() };
}

/** A project whose first page holds a hundred; `bulk` answers for the rest, which is read by ids. */
export function inPages(epics: readonly Epic[], bulk: (ids: string[], all: () => unknown) => unknown) {
  const whole = jiraWith(epics, () => [{ id: '7' }]);
  return (path: string, sent?: unknown): unknown => {
    const body = sent as { jql?: string; fields?: string[]; issueIdsOrKeys?: string[] } | undefined;
    const all = () => whole(path, sent) as { issues: unknown[] };
    if (body?.issueIdsOrKeys) return bulk(body.issueIdsOrKeys, all);
    if (body?.jql && body.fields?.[0] !== 'id')
      return { issues: all().issues.slice(0, 100), nextPageToken: 'more' };
    return all();
  };
}

import { act, renderHook, waitFor } from '@testing-library/preact';
import { fake } from '../testing/fake-bridge';
import type { Settled, ToSign } from './settled';
import { useSigning } from './use-signing';

jest.mock('../bridge', () => jest.requireActual('../testing/fake-bridge'));

const words = { locale: 'en-GB', timeZone: 'UTC', me: 'ben', now: 0, today: '2027-02-03', name: () => '…' };
const item = (id: number): ToSign => ({
  issueId: String(id),
  actionId: `a${id}`,
  rev: 0,
  value: { source: 'duedate', canonical: '2027-04-09' },
  period: '2027-04-09',
});

test('what was stopped stays stopped when another date is signed while its last calls end', async () => {
  fake.sent = [];
  const waiting: ((answer: unknown) => void)[] = [];
  fake.backend = () => new Promise((resolve) => void waiting.push(resolve));
  const settle = async (): Promise<Settled> => ({ done: [], notes: new Map() });
  const { result } = renderHook(() =>
    useSigning({ words, settle, onSigned: () => undefined, onStale: () => undefined }),
  );
  act(() => result.current.sign(Array.from({ length: 200 }, (_, at) => item(at))));
  await waitFor(() => expect(fake.sent).toHaveLength(3));
  act(() => result.current.stop());
  act(() => result.current.sign([item(999)]));
  await waitFor(() => expect(fake.sent).toHaveLength(4));
  await waitFor(async () => {
    for (const answer of waiting.splice(0))
      await act(async () => answer({ ok: true, result: { items: [], undoUntil: 0 } }));
    expect(result.current.busy.size).toBe(0);
  });
  const dates = fake.sent.flatMap(({ payload }) => payload.items as ToSign[]);
  expect(dates).toHaveLength(61);
});

import { NeedsAuthenticationError } from '@forge/api';
import * as v from 'valibot';
import { pages } from './page-context';
import { resolverFor } from './resolver';

const context = { cloudId: 'cloud-1', extension: { type: 'jira:projectPage', project: { id: '10000' } } };

function callFailingWith(error: Error): Promise<unknown> {
  const run = resolverFor(
    'report',
    pages('jira:projectPage'),
    { open: v.strictObject({}) },
    {
      open: () => Promise.reject(error),
    },
  );
  const request = { call: { functionKey: 'open', payload: {} }, context } as unknown as Parameters<
    typeof run
  >[0];
  return run(request, { principal: { accountId: 'someone' } });
}

test('a request for a person’s consent passes through, so that Jira can ask them', async () => {
  const consent = new NeedsAuthenticationError('Authentication Required', 'atlassian-token-service-key');
  await expect(callFailingWith(consent)).rejects.toBe(consent);
});

test('any other failure is told without saying whether something was written', async () => {
  const lines = jest.spyOn(console, 'info').mockImplementation(() => undefined);
  expect(await callFailingWith(new Error('storage: broken'))).toEqual({
    ok: false,
    refusal: { code: 'timed-out' },
  });
  expect(JSON.parse(String(lines.mock.calls[0]?.[0]))).toMatchObject({
    operation: 'report.open',
    outcome: 'failed: Error',
  });
  lines.mockRestore();
});

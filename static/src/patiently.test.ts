import { patiently } from './patiently';
import { JiraError } from './testing/fake-bridge';

jest.mock('./bridge', () => jest.requireActual('./testing/fake-bridge'));

test('a read that was told to wait twice, and then met one failure, is tried again like any other', async () => {
  const answers = [new JiraError(429, 5), new JiraError(429, 5), new JiraError(503, 5)];
  const read = async () => {
    const error = answers.shift();
    if (error) throw error;
    return 'read';
  };
  await expect(patiently(read)).resolves.toBe('read');
});

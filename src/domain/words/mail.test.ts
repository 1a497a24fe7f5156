import { digestMail, turnMail } from './mail';

const LINK = 'https://example.atlassian.net/jira/software/projects/SHOP/apps/a/e/my-turn?a=1&b="2"';

test.each([
  [{ dates: 1, projects: 1, overdue: 0 }, '1 date now waits on you', '1 date now waits on you.'],
  [
    { dates: 1, projects: 1, overdue: 1 },
    '1 date now waits on you',
    '1 date now waits on you. It is overdue.',
  ],
  [{ dates: 3, projects: 1, overdue: 0 }, '3 dates now wait on you', '3 dates now wait on you.'],
  [
    { dates: 3, projects: 2, overdue: 2 },
    '3 dates now wait on you',
    '3 dates now wait on you, in 2 projects. 2 of them are overdue.',
  ],
])('turns: %j', (waiting, subject, sentence) => {
  const mail = turnMail(waiting, LINK);
  expect(mail.subject).toBe(subject);
  expect(mail.textBody.split('\n')[0]).toBe(sentence);
  expect(mail.textBody).toContain(LINK);
});

test('the digest', () => {
  const mail = digestMail({ dates: 5, projects: 2, overdue: 1 }, LINK);
  expect(mail.subject).toBe('Your week: 5 dates wait on you');
  expect(mail.textBody).toMatch(/^5 dates wait on you, in 2 projects. 1 of them is overdue.\n/);
  expect(digestMail({ dates: 1, projects: 1, overdue: 0 }, LINK).textBody).toMatch(/^1 date waits on you.\n/);
});

test('the link is safe in HTML', () => {
  expect(turnMail({ dates: 1, projects: 1, overdue: 0 }, LINK).htmlBody).toContain(
    '?a=1&amp;b=&quot;2&quot;">',
  );
});

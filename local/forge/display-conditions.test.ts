import { type DisplayFacts, shownBy } from './display-conditions';

const EPICS = {
  or: [{ issueType: ['Epic', 'Epos'] }, { jiraExpression: 'issue.issueType.hierarchyLevel == 1' }],
};

const at = (
  issueType: string | null,
  hierarchyLevel: number,
  change: Partial<DisplayFacts> = {},
): DisplayFacts => ({
  issueType,
  canAdministerProjects: false,
  scope: issueType === null ? {} : { issue: { issueType: { name: issueType, hierarchyLevel } } },
  expressionsFail: false,
  ...change,
});

test.each([
  ['an epic', at('Epic', 1), true],
  ['a translated epic', at('Epos', 1), true],
  ['a renamed epic', at('Feature', 1), true],
  ['a story', at('Story', 0), false],
  ['an epic while expressions fail', at('Epic', 1, { expressionsFail: true }), true],
  ['a renamed epic while expressions fail', at('Feature', 1, { expressionsFail: true }), false],
  ['a project page', at(null, 0), false],
])('%s', (_, facts, shown) => {
  expect(shownBy(EPICS, facts)).toBe(shown);
});

test('all keys of an object must hold, and operators take one object or a list', () => {
  const facts = at('Epic', 1, { canAdministerProjects: true });
  expect(shownBy(null, facts)).toBe(true);
  expect(shownBy({ canAdministerProjects: true, issueType: 'Story' }, facts)).toBe(false);
  expect(shownBy({ not: { issueType: 'Story' } }, facts)).toBe(true);
  expect(shownBy({ and: [{ issueType: 'Epic' }, { not: { canAdministerProjects: true } }] }, facts)).toBe(
    false,
  );
});

test.each([
  'issue.issueType.level == 1',
  'issue.issueType.hierarchyLevel = 1',
  "issue.summary.includes('x')",
  'user.isLoggedIn == true',
])('the expression %s fails, and hides', (jiraExpression) => {
  expect(shownBy({ jiraExpression }, at('Epic', 1))).toBe(false);
});

test('a condition that nobody here knows is an error, not a guess', () => {
  expect(() => shownBy({ isAdmin: true } as never, at('Epic', 1))).toThrow('isAdmin');
});

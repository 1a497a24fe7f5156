import { evaluateExpression } from './jira-expression';

const SCOPE = {
  event: { issue: { key: 'SHOP-1', fields: { issuetype: { subtask: false, name: "it's" }, none: null } } },
};

test.each([
  ['event.issue.fields?.issuetype?.subtask != true', true],
  ['event.issue.fields.issuetype.subtask', false],
  ['!event.issue.fields.issuetype.subtask', true],
  ["event.issue.key == 'SHOP-1' && event.issue.fields.none == null", true],
  ["event.issue.key == 'SHOP-2' || (event.issue.key != 'SHOP-3' && true)", true],
  ['event.issue.fields?.issuetype?.name == "it\'s"', true],
  ['event.issue.fields.none?.anything == null', true],
  ['event.issue?.changelog?.items == null', true],
  ['1 == 1.0', true],
  ['1 == "1"', false],
  ['  true  ', true],
  ['false && event.nowhere.at.all', false],
])('%s is %s', (expression, value) => {
  expect(evaluateExpression(expression, SCOPE)).toBe(value);
});

test.each([
  'event.issue.fields.issueType.name == "Epic"',
  'event.issue.fields.none.anything == null',
  'issue.key == null',
  'event.issue.key',
  'event.issue.key && true',
  '!event.issue.key',
  'event.issue.fields.issuetype.name.length == 1',
  'event.issue.constructor == null',
  'event.issue["key"] == null',
  'size(event) > 3',
  'true == (true',
  'true true',
  'a = 1',
  '',
])('%s fails', (expression) => {
  expect(evaluateExpression(expression, SCOPE)).toBeNull();
});

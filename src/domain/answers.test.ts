import { type AnswerField, DEFAULT_PLACES } from './answer-field';
import { answersIn, answerText } from './answers';

const field = (kind: AnswerField['kind']): AnswerField => ({ id: 'customfield_1', name: 'Field', kind });
const ann = { accountId: 'ann', displayName: 'Ann Lee' };
const cem = { accountId: 'cem', displayName: 'Cem Ay' };
const paragraph = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

test.each<[string, AnswerField['kind'], unknown, string, string | null]>([
  ['a text', 'text', 'Half the calls', 'Half the calls', null],
  ['a rich text', 'paragraph', paragraph('Half the calls'), 'Half the calls', null],
  ['an address', 'url', 'https://docs.example/a', 'https://docs.example/a', 'https://docs.example/a'],
  ['an address that would run something', 'url', 'javascript:alert(1)', 'javascript:alert(1)', null],
  ['an address that is none', 'url', 'docs', 'docs', null],
  ['a person', 'user', ann, 'Ann Lee', null],
  ['people', 'users', [ann, cem], 'Ann Lee, Cem Ay', null],
  ['a group', 'group', { name: 'payments', groupId: '1' }, 'payments', null],
  ['groups', 'groups', [{ name: 'payments' }, { name: 'search' }], 'payments, search', null],
  ['a team', 'team', { id: '1', name: 'Payments' }, 'Payments', null],
  ['nothing', 'users', null, '', null],
  ['nothing written', 'paragraph', null, '', null],
])('%s', (_what, kind, held, text, link) => {
  const places = { ...DEFAULT_PLACES, why: field(kind) };
  const { why } = answersIn({ customfield_1: held }, places, { why: { text: 'kept' } });
  expect({ text: why.text, link: why.link, isGone: why.isGone }).toEqual({ text, link, isGone: false });
});

test('a field that is not there is gone, which is not empty; a hidden description is only empty', () => {
  const places = { ...DEFAULT_PLACES, how: field('text') };
  const { what, how, who } = answersIn({ assignee: null }, places, {});
  expect([what.isGone, how.isGone, who.isGone]).toEqual([false, true, false]);
});

test('what the app keeps counts where no field holds the answer', () => {
  const { why } = answersIn({}, DEFAULT_PLACES, { why: { text: 'Fewer calls.' } });
  expect(why.text).toBe('Fewer calls.');
});

test('an answer is known again by its words, whatever their form, and by its people, in whatever order and name', () => {
  const said = (fields: Record<string, unknown>, of: AnswerField) => answerText(fields, of);
  const { what } = DEFAULT_PLACES;
  const builders = field('users');
  const fields = (more: object) => ({ summary: 'A', description: paragraph('Café'), ...more });
  expect(said(fields({ description: paragraph('Cafe\u0301') }), what)).toBe(said(fields({}), what));
  expect(said(fields({ summary: ' A ' }), what)).toBe(said(fields({}), what));
  expect(said(fields({ summary: 'B' }), what)).not.toBe(said(fields({}), what));
  const renamed = { ...ann, displayName: 'A. Lee' };
  expect(said({ customfield_1: [cem, renamed] }, builders)).toBe(
    said({ customfield_1: [ann, cem] }, builders),
  );
});

test('where a link leads is a part of what is said; the marks of editors are not', () => {
  const linked = (href: string, localId: string) => ({
    type: 'doc',
    version: 1,
    content: [
      {
        type: 'paragraph',
        attrs: { localId },
        content: [{ type: 'text', text: 'the plan', marks: [{ type: 'link', attrs: { href } }] }],
      },
    ],
  });
  const said = (document: unknown) => answerText({ customfield_1: document }, field('paragraph'));
  expect(said(linked('https://a.example', '1'))).toBe(said(linked('https://a.example', '2')));
  expect(said(linked('https://a.example', '1'))).not.toBe(said(linked('https://b.example', '1')));
});

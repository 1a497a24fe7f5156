import type { Decision, Owner } from './decisions';

/** What a field of Jira holds, as far as an answer can live in it. */
export type FieldKind =
  | 'text'
  | 'paragraph'
  | 'url'
  | 'user'
  | 'users'
  | 'group'
  | 'groups'
  | 'team'
  | 'date'
  | 'date-time'
  | 'option'
  /** The release dates of the epic's fix versions. */
  | 'versions';

/** A field of Jira, with the name it had when an admin chose it. */
export interface JiraField {
  id: string;
  name: string;
}

/** A field that holds the answer to a decision. */
export interface AnswerField extends JiraField {
  kind: FieldKind;
}

/** A decision that is answered once, and not agreed as the date is. */
export type AnswerDecision = Exclude<Decision, 'when'>;

export const ANSWER_DECISIONS: readonly AnswerDecision[] = ['what', 'why', 'how', 'who'];

/** Where each decision's answer lives. Null: in Countersign itself, for Jira has no field of its own for it. */
export interface AnswerPlaces {
  what: AnswerField;
  why: AnswerField | null;
  how: AnswerField | null;
  who: AnswerField;
  when: AnswerField;
}

/** Kinds that name people, one or several. */
export const PEOPLE_KINDS: readonly FieldKind[] = ['user', 'users'];

/** What a field has to hold for an answer to live in it. */
export const FITTING: Readonly<Record<Decision, readonly FieldKind[]>> = {
  what: ['text', 'paragraph'],
  why: ['text', 'paragraph', 'url'],
  how: ['text', 'paragraph', 'url'],
  who: ['user', 'users', 'group', 'groups', 'team'],
  when: ['date', 'date-time', 'versions', 'text', 'option'],
};

/** The description, with the summary above it. */
export const DESCRIPTION = 'description';

export const DEFAULT_PLACES: AnswerPlaces = {
  what: { id: DESCRIPTION, name: 'Summary and description', kind: 'paragraph' },
  why: null,
  how: null,
  who: { id: 'assignee', name: 'Assignee', kind: 'user' },
  when: { id: 'duedate', name: 'Due date', kind: 'date' },
};

/** Who answers each decision where no admin has said otherwise. */
export const DEFAULT_OWNERS: Readonly<Record<AnswerDecision, Owner>> = {
  what: 'pm',
  why: 'pm',
  how: 'em',
  who: 'em',
};

/** Fields of Jira whose change is a change of the answer; none where the app keeps it. */
export function fieldsOfAnswer(decision: Decision, places: AnswerPlaces): string[] {
  const field = places[decision];
  if (!field) return [];
  return decision === 'what' && field.id === DESCRIPTION ? ['summary', DESCRIPTION] : [field.id];
}

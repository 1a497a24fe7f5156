import { readableText } from './adf';
import {
  ANSWER_DECISIONS,
  type AnswerDecision,
  type AnswerField,
  type AnswerPlaces,
  DESCRIPTION,
} from './answer-field';
import type { KeptDecision } from './decisions';
import { list, text } from './jira-json';
import type { AccountId } from './roles';

export interface AnsweringPerson {
  accountId: AccountId;
  displayName: string;
  /** Whether the account is one that is still used. */
  active: boolean;
}

/** What is answered to a decision. */
export interface Answered {
  /** As readable text: people, groups and teams by their names. Empty: not answered. */
  text: string;
  /** The answer as a web address that can be followed; null where it is none. */
  link: string | null;
  /** Those that it names, where it names people. */
  people: AnsweringPerson[];
  /** Jira does not have the field on this epic: it was deleted, or does not belong here. */
  isGone: boolean;
}

export type Answers = Record<AnswerDecision, Answered>;

/** Texts that the app keeps, where Jira holds none. */
export type KeptTexts = Partial<Record<KeptDecision, { text: string }>>;

/** The answers of an epic, from the fields where they live and what the app keeps. */
export function answersIn(fields: Record<string, unknown>, places: AnswerPlaces, kept: KeptTexts): Answers {
  const inField = (field: AnswerField) => answeredIn(fields, field);
  return {
    what: inField(places.what),
    why: places.why ? inField(places.why) : keptAnswer(kept.why),
    how: places.how ? inField(places.how) : keptAnswer(kept.how),
    who: inField(places.who),
  };
}

/**
 * An answer in Jira as the text by which it is known again: of people their accounts, of an epic's What also its summary,
 * of rich text all that it says and shows, but for the marks by which editors know its nodes.
 */
export function answerText(fields: Record<string, unknown>, field: AnswerField): string {
  const said = canonical(fields[field.id], field);
  return field.id === DESCRIPTION ? `${plain(text(fields.summary))}\n${said}` : said;
}

function canonical(raw: unknown, field: AnswerField): string {
  if (field.kind === 'paragraph') {
    return (
      JSON.stringify(raw, (key, value) => (key === 'localId' ? undefined : value))?.normalize('NFC') ?? ''
    );
  }
  const { people, text: shown } = answeredIn({ [field.id]: raw }, field);
  const accounts = people.map(({ accountId }) => accountId);
  return accounts.length > 0 ? accounts.sort().join() : plain(shown);
}

function plain(written: string): string {
  return written.normalize('NFC').trim();
}

/** Fields that answers are read from. */
export function answerFields(
  places: AnswerPlaces,
  decisions: readonly AnswerDecision[] = ANSWER_DECISIONS,
): string[] {
  return decisions.flatMap((decision) => places[decision]?.id ?? []);
}

const NOTHING: Answered = { text: '', link: null, people: [], isGone: false };

function keptAnswer(answer: { text: string } | undefined): Answered {
  return answer ? { ...NOTHING, text: answer.text } : NOTHING;
}

function answeredIn(fields: Record<string, unknown>, { id, kind }: AnswerField): Answered {
  const raw = fields[id];
  // Jira leaves a description out where it is hidden in the project, which is not gone.
  if (!(id in fields)) return { ...NOTHING, isGone: id !== DESCRIPTION };
  switch (kind) {
    case 'user':
    case 'users':
      return named(list(Array.isArray(raw) ? raw : [raw]).flatMap(person));
    case 'group':
    case 'groups':
    case 'team':
      return { ...NOTHING, text: namesOf(list(Array.isArray(raw) ? raw : [raw])) };
    case 'url':
      return { ...NOTHING, text: text(raw).trim(), link: linkOf(text(raw)) };
    default:
      return { ...NOTHING, text: readableText(raw) };
  }
}

function named(people: AnsweringPerson[]): Answered {
  return { ...NOTHING, people, text: people.map(({ displayName }) => displayName).join(', ') };
}

function person(user: Record<string, unknown>): AnsweringPerson[] {
  const accountId = text(user.accountId);
  const displayName = text(user.displayName) || accountId;
  return accountId === '' ? [] : [{ accountId, displayName, active: user.active !== false }];
}

function namesOf(things: readonly Record<string, unknown>[]): string {
  return things
    .map(({ name, title }) => text(name) || text(title))
    .filter(Boolean)
    .join(', ');
}

/** Only what a browser opens as a page: a text that somebody typed must not run anything. */
function linkOf(address: string): string | null {
  try {
    const { protocol, href } = new URL(address.trim());
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

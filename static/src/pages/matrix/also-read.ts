import { answerFields, answersIn } from '../../../../src/domain/answers';
import { lackingIn } from '../../../../src/domain/report/matrix';
import type { AlsoRead } from '../report/entry';

/** The answers that live in Jira: read to know whether they are there, and forgotten. */
export const ANSWERS: AlsoRead = {
  fields: ({ places }) => answerFields(places),
  lacking: ({ fields }, { places }) => lackingIn(answersIn(fields, places, {})),
};

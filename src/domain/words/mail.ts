/** What waits on a person. Mail carries these figures and a link: no titles, no dates, no keys. */
export interface Waiting {
  dates: number;
  projects: number;
  overdue: number;
}

export interface MailText {
  subject: string;
  textBody: string;
  htmlBody: string;
}

/** Dates that have come to wait on a person. */
export function turnMail(waiting: Waiting, link: string): MailText {
  const subject = `${dates(waiting)} now ${verb(waiting)} on you`;
  return mail(subject, `${subject}${places(waiting)}.${overdue(waiting)}`, link, 'when it becomes your turn');
}

/** All that waits on a person, once a week. */
export function digestMail(waiting: Waiting, link: string): MailText {
  const sentence = `${dates(waiting)} ${verb(waiting)} on you`;
  return mail(
    `Your week: ${sentence}`,
    `${sentence}${places(waiting)}.${overdue(waiting)}`,
    link,
    'once a week',
  );
}

function mail(subject: string, told: string, link: string, when: string): MailText {
  const why = `Countersign writes to you ${when}. You can change that at the foot of My turn.`;
  return {
    subject,
    textBody: `${told}\n\nMy turn: ${link}\n\n${why}\n`,
    htmlBody: `<p>${told}</p><p><a href="${escaped(link)}">Open My turn</a></p><p><small>${why}</small></p>`,
  };
}

function dates({ dates }: Waiting): string {
  return dates === 1 ? '1 date' : `${dates} dates`;
}

function verb({ dates }: Waiting): string {
  return dates === 1 ? 'waits' : 'wait';
}

/** Left out where one project is all there is to say. */
function places({ projects }: Waiting): string {
  return projects > 1 ? `, in ${projects} projects` : '';
}

function overdue({ dates, overdue: late }: Waiting): string {
  if (late === 0) return '';
  if (dates === 1) return ' It is overdue.';
  return late === 1 ? ' 1 of them is overdue.' : ` ${late} of them are overdue.`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

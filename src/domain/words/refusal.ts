import type { Value } from '../agreement';
import { formatList, formatSeconds } from '../format';
import type { ProjectionProblem } from '../record';
import type { Refusal } from '../refusal';
import type { Role } from '../roles';
import { near } from './date';
import { whatSuggested } from './suggestion';
import { called, ROLE_SHORT, sentenceCase, type Words } from './words';

/** Why something was not done, and what to do about it. */
export function refusalSentence(refusal: Refusal, words: Words): string {
  switch (refusal.code) {
    case 'bad-payload':
      return `The request was not understood: ${refusal.field} should be ${refusal.expected}. Reload the page and try again.`;
    case 'wrong-page':
      return 'This can only be done from its own page in Jira. Open it there.';
    case 'not-found':
      return 'This epic does not exist, or you may not see it. If you should, ask a project admin.';
    case 'not-epic':
      return 'Countersign works on epics: issue types at hierarchy level 1. This issue is on another level.';
    case 'not-owner':
      return notOwner(refusal, words);
    case 'not-answerer':
      return refusal.owners.length > 0
        ? `${names(refusal.owners, words)} (${shortRoles(refusal.roles)}) can write this answer.`
        : `Only the ${shortRoles(refusal.roles)} can write this answer, and nobody is yet.`;
    case 'answer-moved':
      return `${sentenceCase(called(refusal.by, words))} wrote this answer while you were writing. Read it above, then save yours again if it should replace it.`;
    case 'answer-elsewhere':
      return `This answer is in the field “${refusal.field}” by now: a project admin has moved it there. Copy your words, reload the page, and write them there.`;
    case 'answer-changed':
      return 'This answer was changed in Jira while you were writing. Your words are still here: save them again if they should replace what it says now.';
    case 'answer-changed-again':
      return 'It was changed once more since. Look at what it says now.';
    case 'nothing-to-acknowledge':
      return 'There is nothing to take note of any more: the answer is its owner’s again.';
    case 'date-moved':
      return `Nothing was signed: the date you saw was ${dateOf(refusal.yours, words)}, and Jira now shows ${dateOf(refusal.jira, words)}.${refusal.jira ? ' Look at the new date, then sign it if it is right.' : ''}`;
    case 'done':
      return 'This epic is done; its date is no longer signed.';
    case 'moved-again':
      return 'The date has moved again since. Look at the latest move, then say why if you like.';
    case 'no-reason-to-give':
      return 'Only the owners of this date, and who moved it, say why it moved.';
    case 'already-signed':
      return 'You have already signed this.';
    case 'nothing-to-withdraw':
      return 'There is no sign-off of yours to withdraw.';
    case 'undo-unknown':
      return 'There is nothing of yours to undo here.';
    case 'undo-late':
      return 'It is too late to undo. A sign-off can still be withdrawn.';
    case 'undo-overtaken':
      return 'Something happened since, so this can no longer be undone. A sign-off can still be withdrawn.';
    case 'role-filled':
      return `${names(refusal.holders, words)} already ${refusal.holders.length > 1 ? 'have' : 'has'} this role. A project admin or its holder can change that.`;
    case 'role-not-here':
      return `This project has no ${ROLE_SHORT[refusal.role]}. A project admin can change that in the settings.`;
    case 'claiming-off':
      return 'Taking a role is switched off here. A project admin names the PM and the EM in the project settings.';
    case 'no-edit':
      return 'You may see this epic but not edit it. Ask a project admin for permission to edit.';
    case 'not-jira-admin':
      return 'Only an administrator of Jira can do that.';
    case 'renewal-under-way':
      return 'The key is being replaced already. It can be replaced again once that is done.';
    case 'not-admin':
      return 'Only project admins can change these settings.';
    case 'may-not-set-holders':
      return `Only the ${ROLE_SHORT[refusal.role]} of this epic or a project admin can name its ${ROLE_SHORT[refusal.role]}.`;
    case 'unknown-person':
      return 'One of the people chosen cannot be found in Jira, or is no longer active. Choose somebody else.';
    case 'being-set':
      return `${words.name(refusal.by)} is setting the date to ${near(refusal.to, words)} right now. Wait a moment and look again.`;
    case 'seen-too-old':
      return 'A lot has happened since you opened this page. Here is how it stands; try again if it still fits.';
    case 'busy':
      return 'Many people are at work here at once. Nothing was lost: try again.';
    case 'settings-moved':
      return 'Somebody else saved these settings meanwhile. Look at theirs before you save yours.';
    case 'no-role-at-all':
      return 'A project needs a PM or an EM: at most one of the two can be missing.';
    case 'suggested-meanwhile': {
      const { by, suggests, without, value } = refusal;
      const said = whatSuggested({ by, role: 'pm', value, suggests, without }, words);
      return `${sentenceCase(called(by, words))} suggested ${said} in the meantime. Look at that first.`;
    }
    case 'suggestion-over':
      return 'This suggestion is over: it was answered, taken back or accepted, or the date has moved.';
    case 'not-your-suggestion':
      return 'Only who made a suggestion can take it back.';
    case 'other-side-accepts':
      return 'The other side answers this, not the one that it came from.';
    case 'nobody-to-ask':
      return 'There is no other side on this epic that could answer. Set the date itself instead.';
    case 'nothing-to-move-out':
      return 'There is nothing left to move out of this epic.';
    case 'baseline-not-agreed':
      return 'A new baseline is the date that both have agreed on. This date is not agreed at the moment.';
    case 'baseline-already':
      return 'Slips are measured from this date already.';
    case 'baseline-asked':
      return `${sentenceCase(called(refusal.by, words))} ${refusal.by === words.me ? 'have' : 'has'} asked for a new baseline already.`;
    case 'baseline-over':
      return 'Nobody asks for a new baseline any more, or the date has moved since.';
    case 'admin-says-not-here':
      return `Only a project admin can say that this epic has no ${ROLE_SHORT[refusal.role]}.`;
    case 'stand-in-self':
      return 'Somebody else has to stand in: nobody stands in for themselves.';
    case 'stand-in-days':
      return 'The last day must not be before the first, and not in the past.';
    case 'stand-in-overlaps':
      return `There is a stand-in from ${near(refusal.from, words)} to ${near(refusal.to, words)} already. Remove that first, or choose other days.`;
    case 'stand-ins-full':
      return `No more than ${refusal.most} periods can be arranged ahead. Remove one first.`;
    case 'settings-too-large':
      return 'This is more than can be kept for one project. Name fewer people, or fewer components for themselves.';
    case 'zone-needed':
      return 'Which day a date with a time is depends on the time zone, and Jira does not tell this site’s. Choose the time zone of this project below, then save again.';
    case 'unknown-zone':
      return 'This time zone is not known. Choose one from the list.';
    case 'date-of-version':
      return 'This epic’s date is the release date of its fix version. Change it there; or choose another version for the epic.';
    case 'field-refused':
      return `Jira did not accept this: ${refusal.message}`;
    case 'not-on-screen':
      return `Jira lets nobody change this here: the field “${refusal.field}” is not on this epic’s edit screen, or not in this project any more. A Jira admin can add it to the screen in the project’s issue settings.`;
    case 'jira-refused':
      return `Jira did not accept it: ${refusal.message} (${refusal.status})`;
    case 'jira-unavailable':
      return refusal.retryAfterSeconds === null
        ? 'Jira does not answer just now. Nothing was changed; try again in a moment.'
        : `Jira is busy. Nothing was changed; try again in ${formatSeconds(refusal.retryAfterSeconds, words)}.`;
    case 'timed-out':
      return 'No answer came in time. Try again: if it was done already, it will not be done twice.';
  }
}

/** Why the app's copy of an epic's sign-offs is not on the issue, and what lacks it for that. */
export function projectionSentence(problem: ProjectionProblem): string {
  const why =
    problem.status === 404
      ? 'the app may not see this epic (its security level or the project’s permissions leave the app out)'
      : problem.status === 403
        ? 'the app may not edit this epic (permissions, or the project is archived)'
        : `Jira answered ${problem.status} when the app wrote its copy`;
  return `The sign-offs stand, but Jira’s search and lists do not know them: ${why}. A Jira admin can let the app in.`;
}

function notOwner(refusal: { owners: string[]; emptyRoles: ('pm' | 'em')[] }, words: Words): string {
  const may = refusal.owners.length > 0 ? `${names(refusal.owners, words)} can. ` : '';
  const empty = refusal.emptyRoles.map((role) => ROLE_SHORT[role]);
  const open = empty.length > 0 ? `Nobody is the ${formatList(empty, words, 'or')} yet.` : '';
  return `You cannot sign this date. ${may}${open}`.trim();
}

function names(people: readonly string[], words: Words): string {
  return formatList(
    people.map((person) => called(person, words)),
    words,
  );
}

function dateOf(value: Value | null, words: Words): string {
  return value ? near(value.canonical, words) : 'no date';
}

function shortRoles(roles: readonly Role[]): string {
  return roles.map((role) => ROLE_SHORT[role]).join(', ');
}

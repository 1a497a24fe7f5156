import { formatList } from '../../../../../src/domain/format';
import type { Role } from '../../../../../src/domain/roles';
import type { NamedThing, SettingsView } from '../../../../../src/domain/views/settings';
import { OWNER_WORD, ROLE_SHORT, type Words } from '../../../../../src/domain/words/words';
import { siteZoneText } from '../form/time-zones';
import type { Draft, RoleDraft } from './draft';
import type { DraftField } from './merge-drafts';

/** What a draft says in a field, in few words. */
export function fieldText(
  field: DraftField,
  draft: Draft,
  { choices, siteTimeZone }: Pick<SettingsView, 'choices' | 'siteTimeZone'>,
  words: Words,
): string {
  switch (field) {
    case 'pm':
    case 'em':
      return roleText(draft[field], field, 'nobody', words);
    case 'pmField':
    case 'emField':
      return draft[field]?.name ?? 'none';
    case 'timeZone':
      return draft.timeZone ?? siteZoneText(siteTimeZone);
    case 'droppedStatuses':
      return namesText(draft.droppedStatuses, choices.statuses, words);
    case 'droppedResolutions':
      return namesText(draft.droppedResolutions, choices.resolutions, words);
    case 'what':
    case 'why':
    case 'how':
    case 'who':
    case 'when':
      return draft[field]?.name ?? 'Countersign itself';
    case 'whatOwner':
    case 'whyOwner':
    case 'howOwner':
    case 'whoOwner':
      return OWNER_WORD[draft[field]];
    case 'horizonWeeks':
      return `${draft.horizonWeeks} weeks`;
    default:
      return draft[field] ? 'on' : 'off';
  }
}

/** "Ada and Ben", "no PM here", or what an empty role means. */
export function roleText({ here, people }: RoleDraft, role: Role, empty: string, words: Words): string {
  if (!here) return `no ${ROLE_SHORT[role]} here`;
  return people.length > 0 ? formatList(people.map(words.name), words) : empty;
}

function namesText(ids: readonly string[], known: readonly NamedThing[], words: Words): string {
  const names = ids.map((id) => known.find((each) => each.id === id)?.name ?? id);
  return names.length > 0 ? formatList(names, words) : 'none';
}

import type { Decision, Owner } from '../../../../../src/domain/decisions';
import { OWNER_WORD } from '../../../../../src/domain/words/words';
import { Select } from '../../../components/forms/select';
import { type Draft, ownerKey } from '../draft/draft';
import { Theirs } from '../form/theirs';
import type { Settings } from '../use-settings';

interface OwnerChoiceProps {
  decision: Decision;
  name: string;
  settings: Settings;
  draft: Draft;
}

/** Whose a decision is; the date is both managers' in every project. */
export function OwnerChoice({ decision, name, settings, draft }: OwnerChoiceProps) {
  if (decision === 'when') {
    return (
      <div class="field">
        <span class="field-label">{name} is owned by</span>
        <p class="owner-fixed">PM and EM, always</p>
      </div>
    );
  }
  const key = ownerKey(decision);
  return (
    <>
      <Select
        label={`${name} is owned by`}
        isLabelShown
        value={draft[key]}
        options={(['pm', 'em', 'shared'] as const).map((owner) => ({
          value: owner,
          label: OWNER_WORD[owner],
        }))}
        onChange={(owner) => settings.change({ [key]: owner as Owner })}
      />
      <Theirs settings={settings} field={key} />
    </>
  );
}

import { formatList } from '../../../../src/domain/format';
import { ROLE_SHORT } from '../../../../src/domain/words/words';
import { Button } from '../../components/button';
import { useWords } from '../../page';
import { type DraftField, type RoleDraft, sameField } from './draft';
import type { Settings } from './use-settings';

interface TheirsProps {
  settings: Settings;
  field: DraftField;
}

/** Beside a field that two people changed at once: what the other saved, and a way to take it. */
export function Theirs({ settings: { draft, theirs, change }, field }: TheirsProps) {
  const words = useWords();
  if (!draft || !theirs || sameField(field, draft, theirs)) return null;
  const role = field === 'pm' || field === 'em' ? theirs[field] : null;
  const text =
    field === 'pm' || field === 'em'
      ? roleText(theirs[field], ROLE_SHORT[field], (people) => formatList(people.map(words.name), words))
      : ruleText(theirs[field]);
  return (
    <p class="theirs">
      Saved meanwhile: {text}.{' '}
      <Button look="link" onClick={() => change({ [field]: role ?? theirs[field] })}>
        Use this
      </Button>
    </p>
  );
}

function ruleText(rule: boolean | string): string {
  if (typeof rule === 'string') return `${rule} weeks`;
  return rule ? 'on' : 'off';
}

function roleText({ here, people }: RoleDraft, short: string, list: (people: string[]) => string): string {
  if (!here) return `no ${short} here`;
  return people.length > 0 ? list(people) : 'nobody';
}

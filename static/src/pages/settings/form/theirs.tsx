import type { Role } from '../../../../../src/domain/roles';
import { ROLE_SHORT } from '../../../../../src/domain/words/words';
import { Button } from '../../../components/button';
import { useWords } from '../../../page';
import { type DraftField, peopleOf, sameField, sameRole } from '../draft/merge-drafts';
import { fieldText, roleText } from '../draft/saved-text';
import type { Settings } from '../use-settings';

interface TheirsProps {
  settings: Settings;
  field: DraftField;
}

/** Beside a field that two people changed at once: what the other saved, and a way to take it. */
export function Theirs({ settings: { draft, theirs, view, change }, field }: TheirsProps) {
  const words = useWords();
  if (!draft || !theirs || !view || sameField(field, draft, theirs)) return null;
  const text = fieldText(field, theirs, view, words);
  return <SavedMeanwhile text={text} onUse={() => change({ [field]: theirs[field] })} />;
}

interface TheirRoleProps {
  settings: Settings;
  component: { id: string; name: string };
  role: Role;
}

/** The same, beside the people of a component. */
export function TheirRole({ settings, component: { id, name }, role }: TheirRoleProps) {
  const words = useWords();
  const { draft, theirs, changeComponent } = settings;
  if (!draft || !theirs) return null;
  const [mine, found] = [peopleOf(draft, id), peopleOf(theirs, id)];
  if (sameRole(mine[role], found[role])) return null;
  const text = `${ROLE_SHORT[role]} of ${name}: ${roleText(found[role], role, 'as in the project', words)}`;
  return <SavedMeanwhile text={text} onUse={() => changeComponent(id, { ...mine, [role]: found[role] })} />;
}

function SavedMeanwhile({ text, onUse }: { text: string; onUse: () => void }) {
  return (
    <p class="theirs">
      Saved meanwhile: {text}.{' '}
      <Button look="link" onClick={onUse}>
        Use this
      </Button>
    </p>
  );
}

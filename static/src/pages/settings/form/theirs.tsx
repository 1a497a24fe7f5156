import type { Role } from '../../../../../src/domain/roles';
import { ROLE_SHORT } from '../../../../../src/domain/words/words';
import { Button } from '../../../components/button';
import { useWords } from '../../../page';
import { type DraftField, isTheirs, peopleOf, sameField, sameRole } from '../draft/merge-drafts';
import { fieldText, roleText } from '../draft/saved-text';
import type { Settings } from '../use-settings';

interface TheirsProps {
  settings: Settings;
  field: DraftField;
}

/** Beside a field that somebody else changed meanwhile; where it was changed here, too, what they saved and a way to take it. */
export function Theirs({ settings: { draft, theirs, view, change }, field }: TheirsProps) {
  const words = useWords();
  if (!draft || !view || !isTheirs(field, theirs)) return null;
  const { saved } = theirs;
  if (sameField(field, draft, saved)) return <ChangedMeanwhile />;
  const text = fieldText(field, saved, view, words);
  return <SavedMeanwhile text={text} onUse={() => change({ [field]: saved[field] })} />;
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
  const [mine, found] = [peopleOf(draft, id), peopleOf(theirs.saved, id)];
  if (sameRole(peopleOf(theirs.before, id)[role], found[role])) return null;
  if (sameRole(mine[role], found[role])) return <ChangedMeanwhile />;
  const text = `${ROLE_SHORT[role]} of ${name}: ${roleText(found[role], role, 'as in the project', words)}`;
  return <SavedMeanwhile text={text} onUse={() => changeComponent(id, { ...mine, [role]: found[role] })} />;
}

function ChangedMeanwhile() {
  return <p class="theirs">Somebody else changed this meanwhile.</p>;
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

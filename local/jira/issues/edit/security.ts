import { isObject } from '../../http/input';
import { changed, type EditableField, InvalidValue, type Side } from './field';

interface Level {
  id: number;
  name: string;
}

/** Who may browse the issue; offered to those who may set it. */
export const securityField: EditableField = {
  id: 'security',
  name: 'Security Level',
  required: false,
  schema: { type: 'securitylevel', system: 'security' },
  set(draft, value, { site }) {
    const levels = site.db.all<Level>('SELECT id, name FROM jira_security_level WHERE project_id = ?', [
      draft.projectId,
    ]);
    const before = levels.find(({ id }) => id === draft.securityId);
    const after = isObject(value)
      ? levels.find(({ id, name }) => String(id) === value.id || name === value.name)
      : undefined;
    if (value !== null && !after) throw new InvalidValue('Specify a valid security level.');
    draft.securityId = after?.id ?? null;
    return changed('security', side(before), side(after));
  },
};

const side = (level: Level | undefined): Side => ({
  id: level ? String(level.id) : null,
  label: level?.name ?? null,
});

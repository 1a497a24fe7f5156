import { type AnswerField, type JiraField, PEOPLE_KINDS } from '../../../../../src/domain/answer-field';
import type { Role } from '../../../../../src/domain/roles';
import { ROLE_SHORT } from '../../../../../src/domain/words/words';
import { Select } from '../../../components/forms/select';
import { FieldsAwaited } from '../awaited';
import type { Draft } from '../draft/draft';
import { isTheirs } from '../draft/merge-drafts';
import { Rare } from '../rare';
import type { Settings } from '../use-settings';
import { Theirs } from './theirs';

interface RoleFieldsProps {
  settings: Settings;
  draft: Draft;
}

const FIELDS = [
  { role: 'pm', field: 'pmField' },
  { role: 'em', field: 'emField' },
] as const;

/** Fields of the epic that name its PM and EM. */
export function RoleFields({ settings, draft }: RoleFieldsProps) {
  const { theirs, finding } = settings;
  const named = FIELDS.flatMap(({ field }) => draft[field]?.name ?? []);
  const hasConflict = FIELDS.some(({ field }) => isTheirs(field, theirs));
  return (
    <Rare
      label={`Owners from a field of the epic: ${named.length > 0 ? [...new Set(named)].join(', ') : 'none'}`}
      opens={hasConflict}
    >
      {() =>
        finding.found ? (
          <FieldSelects settings={settings} draft={draft} known={namingPeople(finding.found.fields)} />
        ) : (
          <FieldsAwaited finding={finding} />
        )
      }
    </Rare>
  );
}

function namingPeople(fields: readonly AnswerField[]): JiraField[] {
  return fields.flatMap(({ id, name, kind }) => (PEOPLE_KINDS.includes(kind) ? [{ id, name }] : []));
}

interface FieldSelectsProps extends RoleFieldsProps {
  /** Fields of the project that hold people. */
  known: readonly JiraField[];
}

function FieldSelects({ settings, draft, known }: FieldSelectsProps) {
  if (known.length === 0 && FIELDS.every(({ field }) => draft[field] === null)) {
    return <p class="subtle">No field of this site holds people.</p>;
  }
  return (
    <>
      <p class="subtle">
        The nearest to the epic wins: people named on the epic in Countersign, then the field, then
        components, then the project. An empty field names nobody.
      </p>
      <div class="pair">
        {FIELDS.map(({ role, field }) => (
          <div key={role}>
            <FieldSelect
              role={role}
              value={draft[field]}
              known={known}
              onChange={(chosen) => settings.change({ [field]: chosen })}
            />
            <Theirs settings={settings} field={field} />
          </div>
        ))}
      </div>
    </>
  );
}

interface FieldSelectProps {
  role: Role;
  value: JiraField | null;
  known: readonly JiraField[];
  onChange: (field: JiraField | null) => void;
}

function FieldSelect({ role, value, known, onChange }: FieldSelectProps) {
  const isGone = value !== null && !known.some(({ id }) => id === value.id);
  const isTwice = (name: string) => known.filter((each) => each.name === name).length > 1;
  return (
    <Select
      label={`${ROLE_SHORT[role]} from the field`}
      isLabelShown
      value={value?.id ?? ''}
      options={[
        { value: '', label: 'None' },
        ...known.map(({ id, name }) => ({ value: id, label: isTwice(name) ? `${name} (${id})` : name })),
        ...(isGone ? [{ value: value.id, label: `${value.name} (deleted in Jira)` }] : []),
      ]}
      onChange={(id) =>
        onChange([...known, ...(value ? [value] : [])].find((each) => each.id === id) ?? null)
      }
    />
  );
}

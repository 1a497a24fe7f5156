import { useMemo } from 'preact/hooks';
import type { Whose } from '../../../../src/domain/report/filter';
import type { AccountId, Role } from '../../../../src/domain/roles';
import type { Words } from '../../../../src/domain/words/words';
import { Select } from '../../components/forms/select';

interface WhoseSelectProps {
  label: string;
  /** What is said where nobody is chosen. */
  anybody: string;
  among: { people: readonly AccountId[]; emptyRoles: readonly Role[] };
  emptyRole: (role: Role) => string;
  chosen: Whose | null;
  words: Words;
  onChange: (chosen: Whose | null) => void;
}

/** A choice among people, by name, and roles that nobody holds. */
export function WhoseSelect(props: WhoseSelectProps) {
  const { label, anybody, among, emptyRole, chosen, words, onChange } = props;
  // Also where nobody waits on the chosen one any more.
  const isKnown = !chosen || !('person' in chosen) || among.people.includes(chosen.person);
  const everybody = isKnown ? among.people : [...among.people, chosen.person];
  const names = everybody.map((person) => words.name(person));
  const options = useMemo(() => {
    const { compare } = new Intl.Collator(words.locale, { numeric: true });
    const people = everybody
      .map((person, at) => ({
        value: optionOf({ person }),
        label: person === words.me ? `${names[at]} (you)` : `${names[at]}`,
      }))
      .sort((a, b) => compare(a.label, b.label));
    const role = chosen && 'emptyRole' in chosen ? [chosen.emptyRole] : [];
    const empty = [...new Set([...among.emptyRoles, ...role])].map((role) => ({
      value: optionOf({ emptyRole: role }),
      label: emptyRole(role),
    }));
    return [{ value: '', label: anybody }, ...people, ...empty];
    // Names come in from Jira one by one.
  }, [among, chosen, words.locale, names.join()]);
  return (
    <Select
      label={label}
      value={optionOf(chosen)}
      options={options}
      onChange={(value) => onChange(chosenBy(value))}
    />
  );
}

function optionOf(whose: Whose | null): string {
  if (!whose) return '';
  return 'person' in whose ? `person:${whose.person}` : `role:${whose.emptyRole}`;
}

function chosenBy(value: string): Whose | null {
  if (value === '') return null;
  if (value.startsWith('role:')) return { emptyRole: value.slice('role:'.length) as Role };
  return { person: value.slice('person:'.length) };
}

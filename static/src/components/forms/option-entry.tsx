import { useEffect, useState } from 'preact/hooks';
import { list, part, text } from '../../../../src/domain/jira-json';
import { periodIn } from '../../../../src/domain/written-period';
import { getJira } from '../../bridge';
import type { DateEntryProps } from './date-entry';

interface Choice {
  period: string;
  label: string;
}

/** The options of a list that name a date, as Jira gives them for this epic; a date without an option cannot be set. */
export function OptionEntry({ field, issueId, value, onChange, inputRef: _, ...rest }: DateEntryProps) {
  const [choices, setChoices] = useState<Choice[] | 'failed' | null>(null);
  useEffect(() => {
    getJira(`/rest/api/3/issue/${issueId}/editmeta`).then(
      (answer) => setChoices(choicesIn(part(part(part(answer).fields)[field.id]).allowedValues)),
      () => setChoices('failed'),
    );
  }, [issueId, field.id]);
  if (choices === 'failed')
    return <p class="field-error">Jira did not say which options there are. Try again later.</p>;
  return (
    <select
      id={rest.id}
      aria-describedby={rest['aria-describedby']}
      class="input select"
      disabled={choices === null}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{choices === null ? 'Reading the options…' : 'Choose one'}</option>
      {(choices ?? []).map(({ period, label }) => (
        <option key={label} value={period}>
          {label}
        </option>
      ))}
    </select>
  );
}

function choicesIn(allowed: unknown): Choice[] {
  return list(allowed).flatMap(({ value }) => {
    const label = text(value);
    const period = periodIn(label);
    return period === null ? [] : [{ period, label }];
  });
}

import { Toggle } from '../../../components/forms/checkbox';
import type { Draft } from '../draft/draft';
import type { Settings } from '../use-settings';
import { Group } from './group';
import { Theirs } from './theirs';
import { Weeks } from './weeks';

type Rule = 'claiming' | 'samePerson' | 'editSigns' | 'comments';

const RULES: { rule: Rule; label: string; hint: string }[] = [
  {
    rule: 'claiming',
    label: 'People can take an empty role',
    hint: 'While a role is empty on an epic, anyone who may edit the epic can say “I am the PM” or “I am the EM” on it.',
  },
  {
    rule: 'samePerson',
    label: 'One person can sign for both roles',
    hint: 'Where the same person is PM and EM of an epic. Otherwise their sign-off counts once.',
  },
  {
    rule: 'editSigns',
    label: 'An owner who edits the date in Jira has signed it',
    hint: 'Only where they edit it in person: edits by automation, apps and imports never sign.',
  },
  {
    rule: 'comments',
    label: 'Write a comment on the epic when an agreed date changes and when it is agreed again',
    hint: 'Everybody who watches the epic hears of it from Jira.',
  },
];

/** What holds for every epic of the project. */
export function RulesFieldset({ settings, draft }: { settings: Settings; draft: Draft }) {
  return (
    <Group title="Rules">
      {RULES.map(({ rule, label, hint }) => (
        <div key={rule}>
          <Toggle
            label={label}
            hint={hint}
            checked={draft[rule]}
            onChange={(isOn) => settings.change({ [rule]: isOn })}
          />
          <Theirs settings={settings} field={rule} />
        </div>
      ))}
      <Weeks settings={settings} draft={draft} />
    </Group>
  );
}

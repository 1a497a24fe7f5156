import './decisions.css';
import type { AnswerField } from '../../../../../src/domain/answer-field';
import { FIX_VERSIONS } from '../../../../../src/domain/date-field';
import { DECISIONS, type Decision, QUESTIONS } from '../../../../../src/domain/decisions';
import { afterName, decisionName } from '../../../../../src/domain/words/decision';
import { type Draft, placesOf } from '../draft/draft';
import { Theirs } from '../form/theirs';
import type { Settings } from '../use-settings';
import { OwnerChoice } from './owner-choice';
import { PlaceChoice } from './place-choice';
import { Preview } from './preview';

interface DecisionFieldsProps {
  settings: Settings;
  draft: Draft;
  /** Those that epics of the project have. */
  fields: readonly AnswerField[];
  epicTypes: readonly string[];
}

/** Each decision with the field that its answer lives in and who owns it; and how that looks on a real epic. */
export function DecisionFields({ settings, draft, fields, epicTypes }: DecisionFieldsProps) {
  return (
    <div class="decision-fields">
      <ul>
        {DECISIONS.map((decision) => (
          <DecisionChoice
            key={decision}
            decision={decision}
            settings={settings}
            draft={draft}
            fields={fields}
          />
        ))}
      </ul>
      <Preview draft={draft} epicTypes={epicTypes} />
    </div>
  );
}

interface DecisionChoiceProps {
  decision: Decision;
  settings: Settings;
  draft: Draft;
  fields: readonly AnswerField[];
}

function DecisionChoice({ decision, settings, draft, fields }: DecisionChoiceProps) {
  const question = QUESTIONS[decision];
  const name = decisionName(decision);
  return (
    <li>
      <h3>
        <strong>{name}</strong>
        {afterName(question)}
      </h3>
      <div class="pair">
        <div>
          <PlaceChoice
            decision={decision}
            name={name}
            value={placesOf(draft)[decision]}
            known={fields}
            onChange={(place) => settings.change({ [decision]: place })}
          />
          <Theirs settings={settings} field={decision} />
        </div>
        <div>
          <OwnerChoice decision={decision} name={name} settings={settings} draft={draft} />
        </div>
      </div>
      {decision === 'when' && <p class="field-hint">{dateHint(draft)}</p>}
    </li>
  );
}

function dateHint({ when }: Draft): string {
  return `${KIND_HINT[when.id === FIX_VERSIONS ? 'versions' : when.kind] ?? ''}The same day in another field is another date, which is signed anew.`;
}

const KIND_HINT: Record<string, string> = {
  versions: 'The date of an epic is the latest release date of its fix versions. ',
  'date-time': 'The instant is signed; it is shown as a day of the project’s time zone. ',
  text: 'A text such as “Q3 2027”, “Jul 2027” or “2027-07-15” is a date and counts by its last day; any other text is shown as it is, and is no date. ',
  option:
    'An option such as “Q3 2027” or “Jul 2027” is a date and counts by its last day; any other option is shown as it is, and is no date. ',
};

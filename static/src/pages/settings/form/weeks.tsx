import { Field, TextInput } from '../../../components/field';
import type { Draft } from '../draft/draft';
import { WEEKS, weeksProblem } from '../draft/weeks-problem';
import type { Settings } from '../use-settings';
import { Theirs } from './theirs';

/** How far ahead people are written to. */
export function Weeks({ settings, draft }: { settings: Settings; draft: Draft }) {
  return (
    <div class="weeks">
      <Field
        label="Write to people about dates within how many weeks"
        hideLabel
        hint="Nobody gets mail about dates further ahead."
        error={weeksProblem(draft)}
      >
        {(control) => (
          <p class="weeks-line">
            <span aria-hidden="true">Write to people about dates within</span>
            <TextInput
              {...control}
              type="number"
              min={WEEKS.least}
              max={WEEKS.most}
              value={draft.horizonWeeks}
              onInput={(event) => settings.change({ horizonWeeks: event.currentTarget.value })}
            />
            <span aria-hidden="true">weeks</span>
          </p>
        )}
      </Field>
      <Theirs settings={settings} field="horizonWeeks" />
    </div>
  );
}

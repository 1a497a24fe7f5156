import { useEffect, useRef, useState } from 'preact/hooks';
import { onRuleSaved, readRuleConfiguration } from './rule-bridge';

/** Configures the rule on one transition: what happens where Countersign cannot tell whether the date is agreed. */
export function GatePage() {
  const [isStrict, setStrict] = useState<boolean | null>(null);
  const latest = useRef(false);
  latest.current = isStrict === true;
  useEffect(() => {
    void readRuleConfiguration().then(({ strict }) => setStrict(strict === true));
    void onRuleSaved(() => ({ strict: latest.current }));
  }, []);
  if (isStrict === null) return null;
  return (
    <main class="gate">
      <h1 class="visually-hidden">When the date must be agreed</h1>
      <p>
        An epic takes this transition only if its PM and its EM have agreed its date. Other work items take it
        freely.
      </p>
      <fieldset>
        <legend>If nobody is PM or EM of the epic, or Countersign cannot check it within five seconds</legend>
        <Choice name="pass" isOn={!isStrict} choose={() => setStrict(false)}>
          Let it pass, and note that in the epic’s history
        </Choice>
        <Choice name="stop" isOn={isStrict} choose={() => setStrict(true)}>
          Stop it, and say why
        </Choice>
      </fieldset>
      <p class="subtle">
        Remove this rule before Countersign is uninstalled: Jira then stops the transition for everybody.
      </p>
    </main>
  );
}

interface ChoiceProps {
  name: string;
  isOn: boolean;
  choose: () => void;
  children: string;
}

function Choice({ name, isOn, choose, children }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="radio" name="unchecked" value={name} checked={isOn} onChange={choose} /> {children}
    </label>
  );
}

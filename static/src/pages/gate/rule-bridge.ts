import { view } from '@forge/bridge';
import { workflowRules } from '@forge/jira-bridge';

/** What a rule of a workflow does, as its configuration page sets it. */
export interface RuleConfiguration {
  strict?: boolean;
}

/** What is configured for the rule whose page this is; nothing for one that is being added. */
export async function readRuleConfiguration(): Promise<RuleConfiguration> {
  const { extension } = await view.getContext();
  const { validatorConfig } = (extension ?? {}) as { validatorConfig?: RuleConfiguration };
  return validatorConfig ?? {};
}

/** Gives Jira what is chosen when the person presses its own button, "Add" or "Update". */
export function onRuleSaved(chosen: () => RuleConfiguration): Promise<void> {
  return workflowRules.onConfigure(() => JSON.stringify(chosen()));
}

import type { Validate } from '../jira/site';
import type { Manifest } from './manifest';
import type { RunFunction } from './run-function';
import { InvocationError } from './sandbox';

/**
 * Runs the app's workflow validators as Jira does: whatever is no clear yes is a no, also where the app has no such rule
 * any more, or its function fails.
 */
export function createValidate(manifest: Manifest, runFunction: RunFunction): Validate {
  return async (moduleKey, asked) => {
    const validator = manifest.validators.find(({ key }) => key === moduleKey);
    if (!validator) return { result: false, errorMessage: '' };
    // Without the scope to read Jira, the app is not told what was modified.
    const { modifiedFields: _, ...unmodified } = asked.transition;
    const transition = manifest.scopes.includes('read:jira-work') ? asked.transition : unmodified;
    try {
      const answer = (await runFunction({
        functionKey: validator.functionKey,
        module: { key: validator.key, type: 'jira:workflowValidator' },
        caller: null,
        body: { ...asked, transition },
      })) as { result?: unknown; errorMessage?: unknown } | null;
      return { result: answer?.result === true, errorMessage: String(answer?.errorMessage ?? '') };
    } catch (error) {
      if (!(error instanceof InvocationError)) throw error;
      return { result: false, errorMessage: '' };
    }
  };
}

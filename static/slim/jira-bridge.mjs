/** The one part of @forge/jira-bridge that a page uses; see `bridge.mjs`. */
export { workflowRules } from '@forge/jira-bridge/out/workflow/index.js';

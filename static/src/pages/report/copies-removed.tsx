import { SectionMessage } from '../../components/section-message';

/** Why nothing seems to be signed: what the report reads was taken off the epics. */
export function CopiesRemoved() {
  return (
    <SectionMessage tone="warning" title="This report knows of no sign-offs at present">
      An administrator of Jira has taken off all epics what Countersign keeps on them, as one does before
      uninstalling. The sign-offs stand: open an epic to see them. The administrator can have it written again
      in Jira’s settings.
    </SectionMessage>
  );
}

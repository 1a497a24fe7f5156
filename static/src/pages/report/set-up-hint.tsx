import type { ReportBase } from '../../../../src/domain/views/report';
import { goToSettings } from '../../bridge';
import { Button } from '../../components/button';
import { SectionMessage } from '../../components/section-message';
import { usePage } from '../../page';

/** How it begins, in a project that nobody has set up yet. */
export function SetUpHint({ base: { isProjectAdmin } }: { base: ReportBase }) {
  const projectKey = usePage().project?.key ?? '';
  if (isProjectAdmin) {
    return (
      <SectionMessage
        title="Who is the PM here, and who the EM?"
        actions={
          <Button look="link" onClick={() => goToSettings(projectKey)}>
            Open the settings
          </Button>
        }
      >
        Name them once, and they can sign the dates of all epics right here. Without that, people take the
        role epic by epic: open an epic and choose “I am the PM” or “I am the EM”.
      </SectionMessage>
    );
  }
  return (
    <SectionMessage title="Nobody is named as PM or EM of this project yet">
      Open an epic and choose “I am the PM” or “I am the EM” there, or ask a project admin to name both for
      the whole project.
    </SectionMessage>
  );
}

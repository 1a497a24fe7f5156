import type { ReportBase } from '../../../../src/domain/views/report';
import { goToSettings } from '../../bridge';
import { Button } from '../../components/button';
import { SectionMessage } from '../../components/section-message';
import { usePage } from '../../page';

/** The date's field was deleted in Jira, or taken from the project: no epic has a date because of that. */
export function FieldGone({ base: { settings, isProjectAdmin } }: { base: ReportBase }) {
  const projectKey = usePage().project?.key ?? '';
  return (
    <SectionMessage
      tone="warning"
      title={`The field “${settings.places.when.name}”, which holds the date, is not in this project any more`}
      actions={
        isProjectAdmin && (
          <Button look="link" onClick={() => goToSettings(projectKey)}>
            Choose another field
          </Button>
        )
      }
    >
      So no epic shows a date. What was signed is not lost: it holds again once the field is back.
      {!isProjectAdmin && ' A project admin can choose another field in the settings.'}
    </SectionMessage>
  );
}

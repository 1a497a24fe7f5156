import type { Decision } from '../../../../src/domain/decisions';
import { formatList } from '../../../../src/domain/format';
import type { ReportBase } from '../../../../src/domain/views/report';
import { decisionName } from '../../../../src/domain/words/decision';
import { goToSettings } from '../../bridge';
import { Button } from '../../components/button';
import { SectionMessage } from '../../components/section-message';
import { usePage, useWords } from '../../page';

interface FieldsGoneProps {
  base: ReportBase;
  /** Decisions whose field no epic of the project has. */
  gone: readonly Decision[];
}

/** Fields that hold answers were deleted in Jira, or taken from the project: nothing is answered because of that. */
export function FieldsGone({ base: { settings, isProjectAdmin }, gone }: FieldsGoneProps) {
  const projectKey = usePage().project?.key ?? '';
  const words = useWords();
  if (gone.length === 0) return null;
  const told = gone.map((decision) => `“${settings.places[decision]?.name}” (${decisionName(decision)})`);
  const fields = formatList(told, words);
  return (
    <SectionMessage
      tone="warning"
      title={
        gone.length === 1
          ? `The field ${fields} is not in this project any more`
          : `The fields ${fields} are not in this project any more`
      }
      actions={
        isProjectAdmin && (
          <Button look="link" onClick={() => goToSettings(projectKey)}>
            Open the settings
          </Button>
        )
      }
    >
      {gone.includes('when') &&
        'So no epic shows a date. What was signed is not lost: it holds again once the field is back. '}
      {isProjectAdmin
        ? 'Choose another field, or ask a Jira admin to bring it back.'
        : 'A project admin can choose another field in the settings.'}
    </SectionMessage>
  );
}

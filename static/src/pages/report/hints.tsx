import type { ReportBase } from '../../../../src/domain/views/report';
import { CopiesRemoved } from './copies-removed';
import { FieldsGone } from './fields-gone';
import { SetUpHint } from './set-up-hint';
import { UnreadMessage } from './unread-message';
import type { Epics } from './use-epics';

interface HintsProps {
  base: ReportBase;
  epics: Epics;
  /** No epic of the project has the field that dates are in. */
  isFieldGone: boolean;
  onReload: () => void;
}

/** What should be known before the list is read. */
export function Hints({ base, epics, isFieldGone, onReload }: HintsProps) {
  return (
    <>
      {base.settings.withoutCopies && <CopiesRemoved />}
      {base.settings.rev === 0 && <SetUpHint base={base} />}
      {isFieldGone && <FieldsGone base={base} gone={['when']} />}
      {epics.isLacking && <UnreadMessage epics={epics} onReload={onReload} />}
    </>
  );
}

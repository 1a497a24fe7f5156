import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatList } from '../../../../../src/domain/format';
import { Button } from '../../../components/button';
import { SectionMessage } from '../../../components/section-message';
import { useWords } from '../../../page';
import type { Copied } from '../use-settings';

interface CopiedMessageProps {
  copied: Copied;
  onUndo: () => void;
}

/** Says that the form now holds another project's settings, and what of them has no match here. */
export function CopiedMessage({ copied, onUndo }: CopiedMessageProps) {
  const words = useWords();
  const message = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    message.current?.focus({ preventScroll: true });
    message.current?.scrollIntoView?.({ block: 'nearest' });
  }, [copied]);
  const { components, statuses, fields } = copied.unmatched;
  const missing = [
    ...(components.length > 0 ? [kindText('component', 'components', components)] : []),
    ...(statuses.length > 0 ? [kindText('status', 'statuses', statuses)] : []),
    ...(fields.length > 0 ? [kindText('field', 'fields', fields)] : []),
  ];
  return (
    <div class="copied" ref={message} tabIndex={-1} role="status">
      <SectionMessage
        tone="information"
        title={`Copied from ${copied.from}. Look it over, then save.`}
        actions={
          <Button look="link" onClick={onUndo}>
            Undo
          </Button>
        }
      >
        {missing.length > 0 && `Left out, for this project has no match: ${missing.join('; ')}.`}
      </SectionMessage>
    </div>
  );

  function kindText(one: string, several: string, names: string[]): string {
    return `${names.length > 1 ? several : one} ${formatList(names, words)}`;
  }
}

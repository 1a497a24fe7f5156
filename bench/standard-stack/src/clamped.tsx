import { Text } from '@atlaskit/primitives/compiled/text';
import { useLayoutEffect, useRef, useState } from 'react';
import { QuietButton } from './quiet-button';

/** Text cut after a few lines, with "more" where something is cut. */
export function Clamped({ text }: { text: string }) {
  const box = useRef<HTMLElement>(null);
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    if (box.current) setCut(box.current.scrollHeight > box.current.clientHeight + 1);
  });
  return (
    <div className="answer">
      <Text ref={box} maxLines={3}>
        {text}
      </Text>
      {isCut && <QuietButton>more</QuietButton>}
    </div>
  );
}

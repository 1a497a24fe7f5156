import { Stack } from '@atlaskit/primitives/compiled/stack';
import Spinner from '@atlaskit/spinner';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { Period } from '../../../src/domain/calendar';
import type { PanelView } from '../../../src/domain/views/panel';
import { DateSection } from './date-section';
import { Decisions } from './decisions';
import { Foot } from './foot';
import { openPanel, sign, type Viewer } from './jira';
import { useViewersWords, WordsContext } from './words';

const Problem = lazy(() => import('./problem'));

/** The panel as ours shows it at first sight, and signing; what opens from there is left out. */
export function Panel({ viewer }: { viewer: Viewer }) {
  const [view, setView] = useState<PanelView | null>(null);
  const [isProblem, setProblem] = useState(false);
  const [isSigning, setSigning] = useState(false);
  const words = useViewersWords(viewer, view);

  useEffect(() => {
    openPanel().then(
      (answer) => (answer.ok ? setView(answer.result) : setProblem(true)),
      () => setProblem(true),
    );
  }, []);

  const onSign = useCallback(
    async (period: Period) => {
      const value = view?.evaluation.value;
      if (!view || !value) return;
      setSigning(true);
      const answer = await sign({ actionId: crypto.randomUUID(), rev: view.rev, value, period });
      if (answer.ok) setView(answer.result.view);
      else setProblem(true);
      setSigning(false);
    },
    [view],
  );

  if (isProblem) {
    return (
      <Suspense fallback={<Spinner />}>
        <Problem />
      </Suspense>
    );
  }
  if (!view) return <Spinner size="large" label="Reading the epic" />;
  return (
    <WordsContext.Provider value={words}>
      <main className="panel">
        <Stack space="space.200">
          <DateSection view={view} isSigning={isSigning} onSign={(period) => void onSign(period)} />
          <Decisions view={view} />
          <Foot view={view} />
        </Stack>
      </main>
    </WordsContext.Provider>
  );
}

import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { lazily } from '../../components/lazily';
import { countWaiting } from '../my-turn/listed';
import type { Verify } from '../report/entry';
import { type OnAddress, ReportPage } from '../report/report-page';
import type { PageHistory } from './page-history';
import type { Route } from './route';
import { panelId, Tabs, tabId } from './tabs';
import { useRoute } from './use-route';
import { useWaiting } from './use-waiting';

const MatrixPage = lazily(() => import('../matrix/matrix-page').then((part) => part.MatrixPage));
const MyTurnPage = lazily(() => import('../my-turn/my-turn-page').then((part) => part.MyTurnPage));

interface ProjectPageProps {
  history: PageHistory;
  verify: Verify;
}

/** How each view begins. */
const START: { [View in Route['view']]: Extract<Route, { view: View }> } = {
  report: { view: 'report', movedSince: null, listed: '' },
  'my-turn': { view: 'my-turn', epic: null },
  ownership: { view: 'ownership' },
};

/** The app's page in a project: the project's dates, what waits on the viewer anywhere, and whose each decision is. */
export function ProjectPage({ history, verify }: ProjectPageProps) {
  const [route, go] = useRoute(history);
  const { waiting, problem, read, readAnew, readOnce, update } = useWaiting();
  /** What is signed in one view changes what another has read. */
  const [signedElsewhere, setSignedElsewhere] = useState(0);
  const isReport = route.view === 'report';
  // Where the report was left, so that its tab leads back there.
  const report = useRef(START.report);
  if (route.view === 'report') report.current = route;
  // No view reads anything before it is first shown; the report stays from then on as it was left.
  const [isReportWanted, setReportWanted] = useState(isReport);
  useEffect(() => {
    if (isReport) setReportWanted(true);
    else if (route.view === 'my-turn' && (!waiting || waiting.items.some((item) => item.isSigned))) read();
  }, [route.view]);

  const onSigned = useCallback(
    (ids: string[]) =>
      update((before) => ({ ...before, items: before.items.filter((item) => !ids.includes(item.issueId)) })),
    [update],
  );
  const showInReport: OnAddress = (change, how) => {
    report.current = { ...report.current, ...change };
    go(report.current, how);
  };
  return (
    <main class="project-page">
      <Tabs
        view={route.view}
        waiting={waiting && countWaiting(waiting)}
        onChange={(view) => go(view === 'report' ? report.current : START[view])}
      />
      <View of="report" shown={route.view}>
        {isReportWanted && (
          <ReportPage
            verify={verify}
            isShown={isReport}
            movedSince={report.current.movedSince}
            listed={report.current.listed}
            onAddress={showInReport}
            changed={signedElsewhere}
            onPainted={readOnce}
            onSigned={onSigned}
            onUndone={readAnew}
          />
        )}
      </View>
      <View of="my-turn" shown={route.view}>
        {route.view === 'my-turn' && (
          <MyTurnPage
            epic={route.epic}
            waiting={waiting}
            problem={problem}
            read={read}
            update={update}
            onSigned={() => setSignedElsewhere((count) => count + 1)}
          />
        )}
      </View>
      <View of="ownership" shown={route.view}>
        {route.view === 'ownership' && <MatrixPage verify={verify} onPainted={readOnce} />}
      </View>
    </main>
  );
}

interface ViewProps {
  of: Route['view'];
  shown: Route['view'];
  children: ComponentChildren;
}

function View({ of, shown, children }: ViewProps) {
  return (
    <div id={panelId(of)} role="tabpanel" aria-labelledby={tabId(of)} hidden={of !== shown}>
      {children}
    </div>
  );
}

import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { Failure } from '../components/feedback';
import { IssueList } from '../components/issue-list';
import { RobotMenu } from '../components/robot-menu';
import type { IssueDetail } from '../jira/detail';
import { jqlString } from '../jira/search';
import { useIssueModules } from '../state/modules';
import { useShell } from '../state/session';
import { fieldText } from '../text/field-text';
import { AppsRow } from './apps-row';
import { Breadcrumbs } from './breadcrumbs';
import { Comments } from './comments';
import { ContextSection } from './context-section';
import { Details } from './details';
import { EditableField } from './editable-field';
import { History } from './history';
import { MoreActions } from './more-actions';
import { PanelSection } from './panel-section';
import { RichFields } from './rich-fields';
import { StatusMenu } from './status-menu';

interface IssueViewProps {
  issue: IssueDetail;
  /** Counts how often the issue was read again. */
  version: number;
  /** Reads the issue again, after anything that may have changed it. */
  reread: () => Promise<void>;
}

/** The issue in two columns: content and panels on the left, details and contexts on the right. */
export function IssueView({ issue, version, reread }: IssueViewProps): JSX.Element {
  const [edits, setEdits] = useState(0);
  const [load, reloadModules] = useIssueModules(issue.key, version);
  const modules = load.status === 'ready' ? load.value : [];
  const panels = modules.filter((module) => module.type === 'jira:issuePanel');
  const contexts = modules.filter((module) => module.type === 'jira:issueContext');
  const onChanged = useCallback(async () => {
    await reread();
    setEdits((before) => before + 1);
  }, [reread]);
  const place = { issueKey: issue.key, edits, onRefresh: reread };
  return (
    <>
      <Breadcrumbs issue={issue} />
      <Summary issue={issue} onChanged={onChanged} />
      <div class="issue-actions">
        <StatusMenu issueKey={issue.key} status={issue.status} onChanged={onChanged} />
        <RobotMenu issueKeys={[issue.key]} onChanged={onChanged} />
        <MoreActions issue={issue} />
        <AppsRow issueKey={issue.key} panels={panels} onChanged={reloadModules} />
      </div>
      <div class="issue-columns">
        <div class="issue-main">
          <RichFields issue={issue} onChanged={onChanged} />
          {panels
            .filter((panel) => panel.shown)
            .map((panel) => (
              <PanelSection
                key={panel.key}
                panel={panel}
                projectKey={issue.projectKey}
                place={place}
                onChanged={reloadModules}
              />
            ))}
          <Children issue={issue} />
          <History issue={issue} version={version} />
          <Comments issueKey={issue.key} version={version} onChanged={onChanged} />
        </div>
        <div class="issue-aside">
          {load.status === 'failed' && <Failure error={load.error} retry={reloadModules} />}
          {contexts.map((context) => (
            <ContextSection key={context.key} context={context} place={place} />
          ))}
          <Details issue={issue} onChanged={onChanged} />
          <Dates issue={issue} />
        </div>
      </div>
    </>
  );
}

function Summary({ issue, onChanged }: Pick<IssueViewProps, 'issue'> & { onChanged: () => Promise<void> }) {
  const heading = <h1>{issue.summary}</h1>;
  const field = issue.fields.get('summary');
  if (field === undefined) return heading;
  return (
    <div class="issue-summary">
      <EditableField issueKey={issue.key} field={field} onChanged={onChanged}>
        {heading}
      </EditableField>
    </div>
  );
}

function Children({ issue }: { issue: IssueDetail }): JSX.Element {
  return (
    <section class="issue-section">
      <h2>Child issues</h2>
      <IssueList
        key={issue.key}
        jql={`parent = ${jqlString(issue.key)} ORDER BY key ASC`}
        caption={`Child issues of ${issue.key}`}
        empty="No child issues."
      />
    </section>
  );
}

function Dates({ issue }: { issue: IssueDetail }): JSX.Element {
  const { format } = useShell();
  const created = fieldText(issue.fields.get('created')?.value, format);
  const updated = fieldText(issue.fields.get('updated')?.value, format);
  return (
    <p class="muted small">
      {created !== null && <>Created {created}. </>}
      {updated !== null && <>Updated {updated}.</>}
    </p>
  );
}

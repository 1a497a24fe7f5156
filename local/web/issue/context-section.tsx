import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ModuleView, StatusView } from '../../web-api';
import { AppFrame } from '../components/app-frame';
import { Icon } from '../components/icon';
import { requestLocal } from '../http/request';
import { useLoad } from '../state/load';
import { useRemembered } from '../state/remembered';
import type { IssuePlace } from './place';

interface ContextSectionProps {
  context: ModuleView;
  place: IssuePlace;
}

/** An issue context of the app: collapsed at first, as in Jira; its page loads when it is opened. */
export function ContextSection({ context, place }: ContextSectionProps): JSX.Element {
  const [open, setOpen] = useRemembered(`context:${context.key}`, false);
  const body = useId();
  return (
    <section class="issue-section context-section">
      <h2>
        <button
          type="button"
          class="context-toggle"
          aria-expanded={open}
          aria-controls={body}
          onClick={() => setOpen(!open)}
        >
          <span class={open ? 'chevron chevron-open' : 'chevron'}>
            <Icon name="right" />
          </span>
          {context.title}
          {context.label !== null && <span class="context-label">{context.label}</span>}
          {context.hasStatus && <ContextStatus context={context} issueKey={place.issueKey} open={open} />}
        </button>
      </h2>
      <div id={body} hidden={!open}>
        {open && (
          <AppFrame
            module={context}
            place={{ moduleKey: context.key, issueKey: place.issueKey }}
            edits={place.edits}
            onRefresh={place.onRefresh}
          />
        )}
      </div>
    </section>
  );
}

interface ContextStatusProps {
  context: ModuleView;
  issueKey: string;
  open: boolean;
}

/** The app's status beside its name; like Jira it is asked for at first and when the section is opened or closed. */
function ContextStatus({ context, issueKey, open }: ContextStatusProps): JSX.Element | null {
  const query = new URLSearchParams({ moduleKey: context.key, issueKey });
  const ask = () => requestLocal<StatusView>('GET', `/local/status?${query}`);
  const [load] = useLoad(query.toString(), ask, open ? 1 : 0);
  const value = load.status === 'ready' ? load.value.status?.value : undefined;
  if (value === undefined) return null;
  return <span class={`lozenge lozenge-app-${value.type ?? 'default'}`}>{value.label}</span>;
}

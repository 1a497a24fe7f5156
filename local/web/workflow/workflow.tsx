import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ModuleView, RuleChange, WorkflowView } from '../../web-api';
import { Failure, Loaded } from '../components/feedback';
import { requestLocal } from '../http/request';
import { useAction } from '../state/action';
import { useLoad } from '../state/load';
import { useProjectModules } from '../state/modules';
import { RuleForm } from './rule-form';

type Transition = WorkflowView['transitions'][number];

/** A rule on the transition to a status, being added or edited. */
interface Edited {
  to: string;
  module: ModuleView;
  /** Null for one that is being added. */
  configuration: unknown;
}

/** The transitions of a project, and the app's rules on them; for whoever is offered any, as the project's admins are. */
export function Workflow({ projectKey }: { projectKey: string }): JSX.Element | null {
  const [modules] = useProjectModules(projectKey);
  const offered = modules.status === 'ready' ? modules.value.filter(isRule) : [];
  return offered.length > 0 ? <Transitions projectKey={projectKey} offered={offered} /> : null;
}

function Transitions({ projectKey, offered }: { projectKey: string; offered: ModuleView[] }): JSX.Element {
  const address = `/local/workflow?projectKey=${encodeURIComponent(projectKey)}`;
  const [load, reload] = useLoad(address, () => requestLocal<WorkflowView>('GET', address));
  const [edited, setEdited] = useState<Edited | null>(null);
  const { busy, error, run } = useAction();
  const save = (change: Omit<RuleChange, 'projectKey'>) =>
    run(async () => {
      await requestLocal('PUT', '/local/workflow', { projectKey, ...change });
      setEdited(null);
      await reload();
    });

  const rulesOf = ({ to, rules }: Transition, module: ModuleView) => {
    const rule = rules.find(({ moduleKey }) => moduleKey === module.key);
    const edit = (configuration: unknown) => setEdited({ to, module, configuration });
    if (!rule) {
      return (
        <button type="button" class="button" disabled={busy} onClick={() => edit(null)}>
          Add rule to {to}: {module.title}
        </button>
      );
    }
    return (
      <div class="button-row">
        {module.title}
        <button type="button" class="button" disabled={busy} onClick={() => edit(rule.configuration)}>
          Edit rule of {to}
        </button>
        <button
          type="button"
          class="button"
          disabled={busy}
          onClick={() => void save({ to, moduleKey: module.key, configuration: null })}
        >
          Remove rule of {to}
        </button>
      </div>
    );
  };

  return (
    <section class="issue-section">
      <h2>Workflow</h2>
      <Loaded load={load} what="the workflow" retry={reload}>
        {({ transitions }) => (
          <dl class="fields">
            {transitions.map((transition) => (
              <div key={transition.to}>
                <dt>{transition.to}</dt>
                <dd>
                  {offered.map((module) => (
                    <div key={module.key}>
                      {edited?.to === transition.to && edited.module.key === module.key ? (
                        <RuleForm
                          projectKey={projectKey}
                          module={module}
                          configuration={edited.configuration}
                          busy={busy}
                          onSave={(configuration) =>
                            void save({ to: transition.to, moduleKey: module.key, configuration })
                          }
                          onCancel={() => setEdited(null)}
                        />
                      ) : (
                        rulesOf(transition, module)
                      )}
                    </div>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Loaded>
      {error !== null && <Failure error={error} />}
    </section>
  );
}

const isRule = ({ type }: ModuleView) => type === 'jira:workflowValidator';

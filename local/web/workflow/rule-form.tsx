import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ModuleView } from '../../web-api';
import { AppFrame } from '../components/app-frame';

interface RuleFormProps {
  projectKey: string;
  module: ModuleView;
  /** What is configured for the rule; null for one that is being added. */
  configuration: unknown;
  busy: boolean;
  onSave: (configuration: unknown) => void;
  onCancel: () => void;
}

/** The app's page that configures a rule, with Jira's own buttons below it. */
export function RuleForm({
  projectKey,
  module,
  configuration,
  busy,
  onSave,
  onCancel,
}: RuleFormProps): JSX.Element {
  const configure = useRef<(() => Promise<string>) | null>(null);
  const [isReady, setReady] = useState(false);
  const rule = {
    configuration: configuration ?? undefined,
    onConfigure: (answer: () => Promise<string>) => {
      configure.current = answer;
      setReady(true);
    },
  };
  const save = async () => onSave(JSON.parse((await configure.current?.()) ?? '{}'));
  return (
    <div>
      <AppFrame module={module} place={{ moduleKey: module.key, projectKey }} rule={rule} />
      <div class="button-row">
        <button type="button" class="button" disabled={busy || !isReady} onClick={() => void save()}>
          {configuration === null ? 'Add' : 'Update'}
        </button>
        <button type="button" class="button" disabled={busy} onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}

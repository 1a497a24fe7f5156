import { Rare } from '../rare';
import type { Settings } from '../use-settings';
import { CopyChoice } from './copy-choice';

/** Takes another project's settings as a draft; saves nothing. */
export function CopyFrom({ settings, projectId }: { settings: Settings; projectId: string }) {
  return (
    <Rare label="Copy from another project">
      {() => (
        <>
          <p class="subtle">
            Its settings come into this form; nothing is saved until you save. Components and statuses are
            matched by name.
          </p>
          <CopyChoice settings={settings} projectId={projectId} />
        </>
      )}
    </Rare>
  );
}

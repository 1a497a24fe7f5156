import { everybodyNamed } from '../../../../../src/domain/owners';
import { accept } from '../../../../../src/domain/refusal';
import type { AccountId } from '../../../../../src/domain/roles';
import type { SavedSettings } from '../../../../../src/domain/settings';
import type { ReplacePreview, SettingsView } from '../../../../../src/domain/views/settings';
import { callSettings } from '../../../bridge';
import { Button } from '../../../components/button';
import { FailureMessage } from '../failure-message';
import { useCall } from '../use-call';
import { usePlainWords } from '../use-plain-words';
import type { Settings } from '../use-settings';
import { previewSentence, signedSentence } from './replace-words';

interface ReplaceConfirmationProps {
  settings: Settings;
  view: SettingsView;
  preview: ReplacePreview;
  replacing: { from: AccountId; to: AccountId };
  onReplaced: (saved: SavedSettings) => void;
  /** Somebody else saved first, so that what was previewed may not be so any more. */
  onMoved: (view: SettingsView) => void;
}

/** What replacing does, and the button that does it. */
export function ReplaceConfirmation(props: ReplaceConfirmationProps) {
  const { settings, view, preview, replacing, onReplaced, onMoved } = props;
  const words = usePlainWords();
  const { isBusy, failure, run } = useCall();
  const isNamed = preview.roles.length + preview.components.length + preview.epics > 0;

  const replace = () =>
    run(async () => {
      const answer = await callSettings('replacePerson', { rev: view.settings.rev, ...replacing });
      if (answer.ok || answer.refusal.code !== 'settings-moved') return answer;
      const found = await callSettings('open', {});
      // Our own replacement, whose answer was lost, is no conflict.
      if (!found.ok) return found;
      if (!everybodyNamed(found.result.settings).includes(replacing.from))
        return accept(found.result.settings);
      onMoved(found.result);
      return answer;
    }, onReplaced);

  return (
    <div class="confirmation">
      <div role="status">
        <p>{previewSentence(preview, replacing, words)}</p>
        {isNamed && <p class="subtle">{signedSentence(preview, view.settings, replacing, words)}</p>}
      </div>
      {settings.isChanged && (
        <p class="unsaved">Save or discard your changes first: people are replaced in what is saved.</p>
      )}
      <FailureMessage failure={failure} />
      <div class="button-row">
        <Button
          look="primary"
          disabled={settings.isChanged || !isNamed}
          loading={isBusy}
          onClick={() => void replace()}
        >
          Replace
        </Button>
      </div>
    </div>
  );
}

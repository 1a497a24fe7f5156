import { useLayoutEffect } from 'preact/hooks';
import { refusalSentence } from '../../../../../src/domain/words/refusal';
import type { Words } from '../../../../../src/domain/words/words';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { SectionMessage } from '../../../components/section-message';
import { useWords } from '../../../page';
import { useHiddenBelow } from '../../../signing/use-hidden-below';
import type { Draft } from '../draft/draft';
import { namedAs } from '../draft/named-as';
import { weeksProblem } from '../draft/weeks-problem';
import { useFocusNext } from '../use-focus-next';
import type { Settings } from '../use-settings';

/** Saves or discards, and says what came of it; in view as long as anything is unsaved. */
export function SaveBar({ settings, draft }: { settings: Settings; draft: Draft }) {
  const { isChanged, isBack, isSaving, discard } = settings;
  // What came of it must be in sight, too.
  const floats = isChanged || isSaving || settings.outcome?.kind === 'saved';
  const hidden = useHiddenBelow(floats);
  const problem = weeksProblem(draft);
  const [within, focusNext] = useFocusNext<HTMLDivElement>();
  const isSaved = settings.outcome?.kind === 'saved';
  useLayoutEffect(() => {
    // The button that was pressed takes the keyboard no more: there is nothing to save.
    const isLost = document.activeElement === document.body;
    if (isSaved && isLost) within.current?.querySelector<HTMLElement>('.save-outcome')?.focus();
  }, [isSaved]);
  return (
    <div class="save-place" ref={within}>
      <div class={floats ? 'save-bar is-floating' : 'save-bar'} style={{ bottom: `${hidden}px` }}>
        <SaveOutcome settings={settings} draft={draft} />
        <div class="button-row">
          <Button type="submit" look="primary" disabled={!isChanged || problem !== null} loading={isSaving}>
            Save
          </Button>
          {isChanged && (
            <>
              <Button
                look="subtle"
                disabled={isSaving}
                onClick={() => {
                  discard();
                  focusNext('.save-outcome');
                }}
              >
                Discard
              </Button>
              <span class="unsaved">
                {problem
                  ? 'The number of weeks needs a look'
                  : isBack
                    ? 'Your unsaved changes are back'
                    : 'Unsaved changes'}
              </span>
            </>
          )}
        </div>
      </div>
    </div>
  );
}

/** It stays on the page, so that what was typed can be put right. */
function SaveOutcome({
  settings: { outcome, isChanged, view },
  draft,
}: {
  settings: Settings;
  draft: Draft;
}) {
  const words = useWords();
  return (
    <div class="save-outcome" role="status" tabIndex={-1}>
      {outcome?.kind === 'saved' && !isChanged && (
        <p class="saved">
          <Icon name="check" /> Saved
        </p>
      )}
      {outcome?.kind === 'refused' && (
        <SectionMessage tone="warning">
          {refusalSentence(outcome.refusal, words)}
          {outcome.refusal.code === 'unknown-person' &&
            ` ${whoItIs(outcome.refusal.person, namedAs(outcome.refusal.person, draft, view?.choices.components ?? [], words), words)}`}
        </SectionMessage>
      )}
      {outcome?.kind === 'no-answer' && (
        <SectionMessage tone="error">
          No answer came in time. Nothing you chose is lost: save again.
        </SectionMessage>
      )}
    </div>
  );
}

/** "It is Gus Gone: EM of the project and of Payments." */
function whoItIs(person: string, as: string, words: Words): string {
  return as === '' ? `It is ${words.name(person)}.` : `It is ${words.name(person)}: ${as}.`;
}

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../../../../src/domain/refusal';
import { draftOf as asSaved } from '../../../../src/domain/settings-draft';
import type { SettingsView } from '../../../../src/domain/views/settings';
import { callSettings } from '../../bridge';
import { type Draft, draftOf, mergeDrafts, sameDraft, savable, weeksProblem } from './draft';

/** What came of the last attempt to read or save. */
export type Outcome = { kind: 'saved' } | { kind: 'refused'; refusal: Refusal } | { kind: 'no-answer' };

export interface Settings {
  /** What is saved, as last read; null until then. */
  view: SettingsView | null;
  draft: Draft | null;
  change: (change: Partial<Draft>) => void;
  isChanged: boolean;
  isSaving: boolean;
  outcome: Outcome | null;
  /** What somebody else saved while this was being changed; null where nobody did. */
  theirs: Draft | null;
  read: () => void;
  save: () => void;
  discard: () => void;
}

/** The settings page's state: what is saved, what is being changed, and what came of it. */
export function useSettings(): Settings {
  const [view, setView] = useState<SettingsView | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [theirs, setTheirs] = useState<Draft | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isSaving, setSaving] = useState(false);
  const saved = view && draftOf(view.settings);
  const isChanged = saved !== null && draft !== null && !sameDraft(saved, draft);

  const start = (next: SettingsView) => {
    setView(next);
    setDraft(draftOf(next.settings));
    setTheirs(null);
  };

  const read = useCallback(async () => {
    setOutcome(null);
    try {
      const answer = await callSettings('open', {});
      if (answer.ok) start(answer.result);
      else setOutcome({ kind: 'refused', refusal: answer.refusal });
    } catch {
      setOutcome({ kind: 'no-answer' });
    }
  }, []);

  /** Somebody saved first: shows theirs beside one's own. Our own save whose answer was lost is no conflict. */
  const meet = async (mine: Draft, before: Draft) => {
    const answer = await callSettings('open', {});
    if (!answer.ok) return setOutcome({ kind: 'refused', refusal: answer.refusal });
    const found = draftOf(answer.result.settings);
    if (sameDraft(mine, found)) {
      start(answer.result);
      return setOutcome({ kind: 'saved' });
    }
    setView(answer.result);
    setTheirs(found);
    setDraft(mergeDrafts(mine, before, found));
  };

  const save = async () => {
    if (!view || !draft || !saved || isSaving || weeksProblem(draft)) return;
    setSaving(true);
    setOutcome(null);
    try {
      const answer = await callSettings('save', { ...asSaved(view.settings), ...savable(draft) });
      if (answer.ok) {
        start(answer.result);
        setOutcome({ kind: 'saved' });
      } else {
        setOutcome({ kind: 'refused', refusal: answer.refusal });
        if (answer.refusal.code === 'settings-moved') await meet(draft, saved);
      }
    } catch {
      setOutcome({ kind: 'no-answer' });
    } finally {
      setSaving(false);
    }
  };

  useEffect(() => void read(), [read]);
  return {
    view,
    draft,
    change: (change) => {
      if (draft) setDraft({ ...draft, ...change });
      setOutcome((before) => (before?.kind === 'saved' ? null : before));
    },
    isChanged,
    isSaving,
    outcome,
    theirs,
    read: () => void read(),
    save: () => void save(),
    discard: () => view && start(view),
  };
}

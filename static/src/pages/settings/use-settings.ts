import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../../../src/domain/refusal';
import { draftOf as asDraft } from '../../../../src/domain/settings-draft';
import type { ArrangedStandIn, CopiedSettings, SettingsView } from '../../../../src/domain/views/settings';
import { callSettings } from '../../bridge';
import { type Draft, draftOf, type PeopleDraft, savable } from './draft/draft';
import { type Meanwhile, mergeDrafts, sameDraft } from './draft/merge-drafts';
import { useUnsaved } from './draft/use-unsaved';
import { weeksProblem } from './draft/weeks-problem';
import { type Finding, useFindings } from './use-findings';

/** What came of the last attempt to read or save. */
export type Outcome = { kind: 'saved' } | { kind: 'refused'; refusal: Refusal } | { kind: 'no-answer' };

/** What is saved now, with as much of what the page shows beside it as has been read anew. */
type Saved = Pick<SettingsView, 'settings'> & Partial<SettingsView>;

/** Another project's settings that have become the draft. */
export interface Copied {
  from: string;
  unmatched: CopiedSettings['unmatched'];
  /** The draft that they took the place of. */
  before: Draft;
}

export interface Settings {
  /** What is saved, as last read; null until then. */
  view: SettingsView | null;
  finding: Finding;
  draft: Draft | null;
  change: (change: Partial<Draft>) => void;
  /** Null takes the component out of the form. */
  changeComponent: (id: string, people: PeopleDraft | null) => void;
  isChanged: boolean;
  /** What is changed was begun before: the page had gone since. */
  isBack: boolean;
  isSaving: boolean;
  outcome: Outcome | null;
  /** Null where nobody else saved while this was being changed. */
  theirs: Meanwhile | null;
  copied: Copied | null;
  copy: (from: string, settings: CopiedSettings) => void;
  undoCopy: () => void;
  /** Shows what has been saved apart from the form; one's unsaved changes stay. */
  adopt: (next: Saved) => void;
  showStandIns: (standIns: ArrangedStandIn[]) => void;
  read: () => void;
  save: () => void;
  discard: () => void;
}

/** The settings page's state: what is saved, what is being changed, and what came of it. */
export function useSettings(): Settings {
  const [view, setView] = useState<SettingsView | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [theirs, setTheirs] = useState<Settings['theirs']>(null);
  const [copied, setCopied] = useState<Copied | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [isBack, setBack] = useState(false);
  const finding = useFindings();
  const { find } = finding;
  const latest = useRef(draft);
  latest.current = draft;
  const saved = view && saidIn(view);
  const readUnsaved = useUnsaved(saved, draft);
  const isChanged = saved !== null && draft !== null && !sameDraft(saved, draft);

  const start = (next: SettingsView) => {
    setView(next);
    setDraft(saidIn(next));
    setTheirs(null);
    setCopied(null);
    setBack(false);
  };

  /** What was changed and not saved when the page went, upon what has been saved since. */
  const goOn = (found: Draft) => {
    const kept = readUnsaved(found);
    if (!kept || sameDraft(kept.written, found)) return;
    setDraft(mergeDrafts(kept.written, kept.start, found));
    if (!sameDraft(kept.start, found)) setTheirs({ before: kept.start, saved: found });
    setBack(true);
  };

  /** What was changed since `before` stays changed. */
  const adopt = (next: Saved, before: Draft) => {
    setView((now) => now && { ...now, ...next });
    setDraft((mine) => (mine ? mergeDrafts(mine, before, saidIn(next)) : saidIn(next)));
    find();
  };

  const read = useCallback(async () => {
    setOutcome(null);
    find();
    try {
      const answer = await callSettings('open', {});
      if (answer.ok) {
        start(answer.result);
        goOn(saidIn(answer.result));
      } else setOutcome({ kind: 'refused', refusal: answer.refusal });
    } catch {
      setOutcome({ kind: 'no-answer' });
    }
  }, [find, readUnsaved]);

  const keep = (next: Saved, sent: Draft) => {
    adopt(next, sent);
    setTheirs(null);
    setCopied(null);
    setBack(false);
    setOutcome({ kind: 'saved' });
  };

  /** Somebody saved first: shows theirs beside one's own. Our own save whose answer was lost is no conflict. */
  const meet = async (sent: Draft, before: Draft) => {
    const answer = await callSettings('open', {});
    if (!answer.ok) return setOutcome({ kind: 'refused', refusal: answer.refusal });
    const found = saidIn(answer.result);
    if (sameDraft(sent, found)) return keep(answer.result, sent);
    setTheirs({ saved: found, before });
    adopt(answer.result, before);
  };

  const save = async () => {
    if (!view || !draft || !saved || isSaving || weeksProblem(draft)) return;
    setSaving(true);
    setOutcome(null);
    try {
      const answer = await callSettings('save', { rev: view.settings.rev, ...savable(draft) });
      if (answer.ok) keep({ settings: answer.result }, draft);
      else {
        setOutcome({ kind: 'refused', refusal: answer.refusal });
        if (answer.refusal.code === 'settings-moved') await meet(draft, saved);
      }
    } catch {
      setOutcome({ kind: 'no-answer' });
    } finally {
      setSaving(false);
    }
  };

  const forgetSaved = () => setOutcome((before) => (before?.kind === 'saved' ? null : before));

  useEffect(() => void read(), [read]);
  return {
    view,
    finding,
    draft,
    change(change) {
      setDraft((now) => now && { ...now, ...change });
      forgetSaved();
    },
    changeComponent(id, people) {
      setDraft((now) => now && { ...now, components: withComponent(now.components, id, people) });
      forgetSaved();
    },
    isChanged,
    isBack,
    isSaving,
    outcome,
    theirs,
    copied,
    copy(from, { draft: settings, unmatched }) {
      if (!latest.current) return;
      setCopied({ from, unmatched, before: latest.current });
      setDraft(draftOf(settings));
      forgetSaved();
    },
    undoCopy() {
      if (copied) setDraft(copied.before);
      setCopied(null);
    },
    adopt(next) {
      adopt(next, saved ?? saidIn(next));
      setTheirs(null);
    },
    showStandIns: (standIns) => setView((now) => now && { ...now, standIns }),
    read: () => void read(),
    save: () => void save(),
    discard() {
      if (!view) return;
      start(view);
      setOutcome(null);
    },
  };
}

function saidIn({ settings }: Saved): Draft {
  return draftOf(asDraft(settings));
}

function withComponent(components: Draft['components'], id: string, people: PeopleDraft | null) {
  const { [id]: _, ...others } = components;
  return people ? { ...others, [id]: people } : others;
}

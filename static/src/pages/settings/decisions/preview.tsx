import { useEffect, useRef, useState } from 'preact/hooks';
import { DECISIONS } from '../../../../../src/domain/decisions';
import { formatExactly } from '../../../../../src/domain/format';
import type { PreviewedAnswers } from '../../../../../src/domain/views/settings';
import { decisionName } from '../../../../../src/domain/words/decision';
import { callSettings } from '../../../bridge';
import { Button } from '../../../components/button';
import { Field, TextInput } from '../../../components/field';
import { IssueLink } from '../../../components/issue-link';
import { LongText } from '../../../epic/long-text';
import { useWords } from '../../../page';
import { type Draft, placesOf, savable } from '../draft/draft';
import { FailureMessage } from '../failure-message';
import { type Failure, useCall } from '../use-call';

interface PreviewProps {
  draft: Draft;
  epicTypes: readonly string[];
}

/** The five answers of a real epic under the choices made, before anything is saved. */
export function Preview({ draft, epicTypes }: PreviewProps) {
  const { isBusy, failure, run } = useCall();
  const [key, setKey] = useState('');
  const [found, setFound] = useState<{ shown: PreviewedAnswers; chosen: string } | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const asked = useRef('');
  const { places, timeZone } = savable(draft);
  const chosen = JSON.stringify([places, timeZone]);

  const look = (issueKey: string) => {
    const asKey = issueKey.trim().toUpperCase();
    setWrong(asKey === '' || KEY.test(asKey) ? null : 'Type a key such as SHOP-12.');
    if (asKey !== '' && !KEY.test(asKey)) return setFound(null);
    asked.current = chosen;
    setFound(null);
    void run(
      () => callSettings('preview', { places, timeZone, issueKey: asKey || null }),
      (shown) => setFound({ shown, chosen }),
    );
  };
  // A choice that was made while an answer was under way is looked at after it.
  useEffect(() => {
    if (!isBusy && asked.current !== chosen) look(found?.shown.epic?.key ?? '');
  }, [chosen, isBusy]);

  if (epicTypes.length === 0) return null;
  return (
    <section class="preview" aria-labelledby="preview-heading">
      <h3 id="preview-heading">On a real epic</h3>
      <div class="preview-ask">
        <Field
          label="Epic"
          hint="Its key, such as SHOP-12; empty for the newest."
          error={wrong ?? notHere(failure)}
        >
          {(control) => (
            <TextInput
              {...control}
              value={key}
              onInput={(event) => setKey(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                look(key);
              }}
            />
          )}
        </Field>
        <Button loading={isBusy} onClick={() => look(key)}>
          Show
        </Button>
      </div>
      {failure && notHere(failure) === null && <FailureMessage failure={failure} />}
      <div aria-live="polite">{found?.chosen === chosen && <Shown found={found.shown} draft={draft} />}</div>
    </section>
  );
}

const KEY = /^[A-Z][A-Z0-9_]+-\d+$/;

function notHere(failure: Failure | null): string | null {
  const isNotHere =
    failure !== null &&
    failure !== 'no-answer' &&
    (failure.code === 'not-found' || failure.code === 'not-epic');
  return isNotHere ? 'No epic of this project has this key.' : null;
}

function Shown({ found, draft }: { found: PreviewedAnswers; draft: Draft }) {
  const words = useWords();
  if (!found.epic) return <p class="subtle">This project has no epic yet to show it on.</p>;
  const { answers, value, written, isFieldGone } = found;
  const date = value
    ? formatExactly(value.canonical, words)
    : written
      ? `“${written}”, which is no date`
      : 'No date';
  const text = { ...mapped(answers), when: isFieldGone ? null : date };
  return (
    <>
      <p>
        <IssueLink issueKey={found.epic.key}>
          {found.epic.key} {found.epic.summary}
        </IssueLink>
      </p>
      <dl class="preview-answers">
        {DECISIONS.map((decision) => (
          <div key={decision}>
            <dt>{decisionName(decision)}</dt>
            <dd>
              <Said text={text[decision]} name={placesOf(draft)[decision]?.name ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Null: Jira does not have the field on this epic. */
function Said({ text, name }: { text: string | null; name: string }) {
  if (text === null) return <span class="field-error">Jira has no field “{name}” on this epic.</span>;
  return text === '' ? <span class="subtlest">Not answered</span> : <LongText text={text} />;
}

function mapped({ what, why, how, who }: PreviewedAnswers['answers']) {
  const said = ({ text, isGone }: { text: string; isGone: boolean }) => (isGone ? null : text);
  return { what: said(what), why: said(why), how: said(how), who: said(who) };
}

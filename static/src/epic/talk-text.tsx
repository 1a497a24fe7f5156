import './talk-text.css';
import { useState } from 'preact/hooks';
import type { Suggestion } from '../../../src/domain/suggestion';
import { talkText } from '../../../src/domain/words/suggestion';
import type { Words } from '../../../src/domain/words/words';
import { Button } from '../components/button';
import { HandCopy } from '../components/forms/hand-copy';
import { usePage } from '../page';
import { usePeople } from '../people';
import { SaidSuggestion } from './said-suggestion';

interface TalkTextProps {
  epic: { key: string; summary: string };
  said: readonly Suggestion[];
  words: Words;
}

/** Both sides' latest words, to be read here and taken to where people talk. */
export function TalkText({ epic: { key, summary }, said, words }: TalkTextProps) {
  const { siteUrl } = usePage();
  const people = usePeople();
  // What is copied names everybody, the viewer too; it waits for names that Jira has not given yet.
  const named = said.flatMap(({ by, for: owner }) => (owner === undefined ? [by] : [by, owner]));
  const isReady = named.map(people.find).every((person) => person !== undefined);
  const [told, setTold] = useState('');
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = async () => {
    const text = talkText({ key, summary, url: `${siteUrl}/browse/${key}` }, said, words);
    setByHand(null);
    setTold('');
    try {
      await navigator.clipboard.writeText(text);
      setTold('Copied');
    } catch {
      setByHand(text);
    }
  };
  return (
    <div class="talk-text">
      <ul>
        {said.map((each) => (
          <li key={each.id}>
            <SaidSuggestion said={each} words={words} />
          </li>
        ))}
      </ul>
      <p class="talk-copy">
        <Button
          loading={!isReady}
          aria-label={`Copy as text what both sides said about ${key}`}
          onClick={() => void copy()}
        >
          Copy as text
        </Button>
        <span class="subtle" role="status">
          {told}
        </span>
      </p>
      {byHand !== null && <HandCopy text={byHand} onClose={() => setByHand(null)} />}
    </div>
  );
}

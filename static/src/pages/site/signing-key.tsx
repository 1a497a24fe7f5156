import type { SiteView } from '../../../../src/domain/views/site';
import { onDay } from '../../../../src/domain/words/when';
import { Button } from '../../components/button';
import { useWords } from '../../page';
import type { Site } from './use-site';

/** The key by which pages tell genuine copies from altered ones, and its replacement. */
export function SigningKey({ view: { key }, site }: { view: SiteView; site: Site }) {
  const words = useWords();
  return (
    <section aria-labelledby="signing-key">
      <h2 id="signing-key">Signing key</h2>
      <p>
        The report trusts what lies on an epic only if it is signed with this site’s own key, which never
        leaves Atlassian’s storage. Replace it if you think that somebody may have got hold of it. Everything
        goes on as usual meanwhile.
      </p>
      <p role="status">
        {key.renewing
          ? 'The key is being replaced. That is done once all epics have been compared with the new one.'
          : key.since === null
            ? 'It has never been replaced.'
            : `It was replaced last ${onDay(key.since, words)}.`}
      </p>
      {!key.renewing && (
        <Button loading={site.busy === 'renewKey'} onClick={() => void site.send('renewKey', {})}>
          Replace the key
        </Button>
      )}
    </section>
  );
}

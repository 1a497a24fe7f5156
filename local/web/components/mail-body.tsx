import type { JSX } from 'preact';
import type { MailView } from '../../web-api';
import { splitLinks } from '../text/links';

/** No script, no form, no access to this page: all that a mail can do is lead the window somewhere at a click. */
const SANDBOX = 'allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox';

/** Both bodies of a mail, as mail programs show them. */
export function MailBody({ mail: { htmlBody, textBody } }: { mail: MailView }): JSX.Element {
  return (
    <>
      {htmlBody !== null && (
        <section class="issue-section">
          <h2>As HTML</h2>
          <iframe
            class="mail-html"
            title="The mail as HTML"
            sandbox={SANDBOX}
            srcdoc={documentOf(htmlBody)}
          />
        </section>
      )}
      {textBody !== null && (
        <section class="issue-section">
          <h2>As text</h2>
          <p class="mail-text">
            {splitLinks(textBody).map((part, place) =>
              part.link ? (
                <a key={place} href={part.text}>
                  {part.text}
                </a>
              ) : (
                part.text
              ),
            )}
          </p>
        </section>
      )}
    </>
  );
}

const documentOf = (html: string): string =>
  `<!doctype html><html lang="en"><head><base target="_top"></head><body>${html}</body></html>`;

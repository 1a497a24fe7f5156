import { useRef, useState } from 'preact/hooks';
import { mayPass } from '../../../../src/domain/refusal';
import type { NoticePreferences } from '../../../../src/domain/views/my-turn';
import { callReport } from '../../bridge';
import { Button } from '../../components/button';
import { Disclosure } from '../../components/disclosure';
import { Checkbox } from '../../components/forms/checkbox';
import { Select } from '../../components/forms/select';
import { Icon } from '../../components/icon';
import { SectionMessage } from '../../components/section-message';
import { usePage, useWords } from '../../page';
import { refusalText } from '../../refusal-words';

interface MailToYouProps {
  notices: NoticePreferences;
  onChange: (notices: NoticePreferences) => void;
}

type Outcome = 'saving' | 'saved' | { failed: string; mayPass: boolean } | null;
type Choice = Pick<NoticePreferences, 'turns' | 'digest' | 'day' | 'hour'>;

/** When and whether the viewer is written to. A choice is saved at once. */
export function MailToYou({ notices, onChange }: MailToYouProps) {
  const words = useWords();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const latest = useRef(0);

  const save = async (choice: Choice) => {
    const number = ++latest.current;
    const tell = (told: Outcome) => {
      // What a later choice has overtaken is told by that one.
      if (number === latest.current) setOutcome(told);
    };
    const { turns, digest, day, hour } = choice;
    onChange({ ...notices, ...choice });
    setOutcome('saving');
    try {
      const answer = await callReport('saveNotices', { turns, digest, day, hour });
      if (answer.ok) {
        if (number === latest.current) onChange(answer.result);
        tell('saved');
      } else {
        tell({ failed: await refusalText(answer.refusal, words), mayPass: mayPass(answer.refusal) });
      }
    } catch {
      tell({ failed: 'No answer came in time, so nobody knows whether this was saved.', mayPass: true });
    }
  };
  return (
    <section class="mail-to-you" aria-label="Mail to you">
      {notices.refused && <RefusedMail status={notices.refused.status} />}
      <Disclosure label="Mail to you">
        {() => (
          <div class="mail-choices">
            <Choices notices={notices} onChange={(change) => void save({ ...notices, ...change })} />
            <p class="mail-outcome" role="status">
              {outcome === 'saved' && (
                <>
                  <Icon name="check" /> Saved
                </>
              )}
            </p>
            {outcome !== null && typeof outcome === 'object' && (
              <SectionMessage
                tone="error"
                actions={
                  outcome.mayPass && (
                    <Button look="link" onClick={() => void save(notices)}>
                      Save again
                    </Button>
                  )
                }
              >
                {outcome.failed}
              </SectionMessage>
            )}
          </div>
        )}
      </Disclosure>
    </section>
  );
}

function Choices({
  notices,
  onChange,
}: {
  notices: Choice & NoticePreferences;
  onChange: (c: Partial<Choice>) => void;
}) {
  const { locale } = usePage();
  const { turns, digest, day, hour, timeZone } = notices;
  return (
    <>
      <Checkbox
        label="When dates come to wait on me"
        hint="One mail for all of them, once they have been still for two hours."
        checked={turns}
        onChange={(checked) => onChange({ turns: checked })}
      />
      <Checkbox
        label="Once a week, where something waits on me"
        hint="How many dates wait, over all projects."
        checked={digest}
        onChange={(checked) => onChange({ digest: checked })}
      />
      {digest && (
        <div class="mail-when">
          <Select
            label="Day"
            isLabelShown
            value={String(day)}
            options={dayOptions(locale)}
            onChange={(value) => onChange({ day: Number(value) })}
          />
          <Select
            label="Hour"
            isLabelShown
            value={String(hour)}
            options={HOURS}
            onChange={(value) => onChange({ hour: Number(value) })}
          />
          <span class="small subtlest">{timeZone} time</span>
        </div>
      )}
    </>
  );
}

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

/** Monday to Sunday as the viewer calls them. */
function dayOptions(locale: string): { value: string; label: string }[] {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    value: String(day),
    label: weekday.format(Date.UTC(2024, 0, day)),
  }));
}

function RefusedMail({ status }: { status: number }) {
  return (
    <SectionMessage tone="warning" title={`Jira did not take the last mail to you (${status})`}>
      The next one is tried all the same. Until then this page and the tab’s number tell what waits; a Jira
      admin can look at the site’s outgoing mail.
    </SectionMessage>
  );
}

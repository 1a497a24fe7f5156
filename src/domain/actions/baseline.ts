import type { AgreedDate, BaselineAsk } from '../agreement';
import type { Period } from '../calendar';
import { capacitiesOf } from '../capacity';
import { type Act, advance, type Change } from '../change';
import { evaluate } from '../evaluate';
import type { EpicRecord } from '../record';
import { accept, type Outcome, refuse } from '../refusal';
import { otherRole } from '../roles';
import { holdersOf, type ProjectSettings, roleOn } from '../settings';
import { notOwner, type SignSituation } from './sign';

/** The longest reason for a new baseline, characters. */
export const LONGEST_BASELINE_TEXT = 500;

/**
 * Asks that the date agreed now be the one that slips are measured from. Where there is no other side, it is so at once.
 */
export function askBaseline(
  situation: SignSituation,
  act: Act,
  asked: { on: Period; text: string },
): Outcome<Change> {
  const { record, settings } = situation;
  const [first] = capacitiesOf(act.by, record.agreement.holders, settings);
  if (!first) return refuse(notOwner(record.agreement, settings));
  const agreed = agreedNow(situation);
  if (!agreed || agreed.on !== asked.on) return refuse({ code: 'baseline-not-agreed' });
  if (isBaseline(record, agreed)) return refuse({ code: 'baseline-already' });
  const { ask, firstAgreed, holders } = record.agreement;
  // Where a setting made it agreed, there is nothing yet that slips were measured from.
  if (!firstAgreed) return refuse({ code: 'baseline-not-agreed' });
  if (ask?.on === agreed.on) return refuse({ code: 'baseline-asked', by: ask.by });
  const text = asked.text.normalize('NFC').trim();
  if (text === '') return refuse({ code: 'bad-payload', field: 'text', expected: 'a reason in a few words' });
  const other = otherRole(first.role);
  const isOther = (person: string) => person !== (first.for ?? act.by);
  const isAlone =
    !roleOn(other, holders, settings).here || !holdersOf(other, holders, settings).some(isOther);
  const { source, on } = agreed;
  return accept(
    advance(
      record,
      act,
      isAlone
        ? { kind: 'set-baseline', source, on, text }
        : { kind: 'asked-baseline', ...first, source, on, text },
    ),
  );
}

/** The other side accepts: what is agreed now is the baseline. */
export function acceptBaseline(situation: SignSituation, act: Act, asked: { on: Period }): Outcome<Change> {
  const { record, settings } = situation;
  const { ask } = record.agreement;
  const agreed = agreedNow(situation);
  if (!ask || ask.on !== asked.on || agreed?.on !== asked.on) return refuse({ code: 'baseline-over' });
  if (!answersAsk(act.by, record, settings)) return refuse({ code: 'other-side-accepts' });
  return accept(
    advance(record, act, { kind: 'set-baseline', source: ask.source, on: ask.on, text: record.askText }),
  );
}

/** Who asked takes it back, or the other side leaves the baseline as it is. */
export function keepBaseline(record: EpicRecord, settings: ProjectSettings, act: Act): Outcome<Change> {
  const { ask } = record.agreement;
  if (!ask) return refuse({ code: 'baseline-over' });
  if (!isAsker(act.by, ask) && !answersAsk(act.by, record, settings))
    return refuse({ code: 'other-side-accepts' });
  return accept(advance(record, act, { kind: 'kept-baseline', asked: ask.by }));
}

/** Who asked, and for whom. */
export function isAsker(person: string, ask: BaselineAsk): boolean {
  return ask.by === person || ask.for === person;
}

/** Whether a person is on the side that a new baseline was not asked by. */
export function answersAsk(
  person: string,
  { agreement }: Pick<EpicRecord, 'agreement'>,
  settings: ProjectSettings,
) {
  const { ask, holders } = agreement;
  if (!ask || isAsker(person, ask)) return false;
  return capacitiesOf(person, holders, settings).some(({ role }) => role !== ask.role);
}

/** Whether what is agreed is what slips are measured from already. */
export function isBaseline(
  { agreement }: Pick<EpicRecord, 'agreement'>,
  agreed: Pick<AgreedDate, 'source' | 'on'>,
) {
  const { firstAgreed } = agreement;
  return firstAgreed?.source === agreed.source && firstAgreed.on === agreed.on;
}

function agreedNow({
  record,
  settings,
  jira,
  phase,
}: SignSituation): Pick<AgreedDate, 'source' | 'on'> | null {
  const { agreement } = record;
  const { agreedOn } = evaluate({ value: jira, phase, agreement, settings, today: '0001-01-01' });
  return jira && agreedOn ? { source: jira.source, on: agreedOn } : null;
}

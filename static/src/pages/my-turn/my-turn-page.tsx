import './my-turn.css';
import { lazily } from '../../components/lazily';
import { Skeleton } from '../../components/skeleton';
import { Problem } from '../../epic/problem';
import { useWords } from '../../page';
import { useFreshness } from '../../use-freshness';
import type { WaitingState } from '../project/use-waiting';
import { MyTurn } from './my-turn';
import { AwayLines } from './stand-in/away-lines';

const MailToYou = lazily(() => import('./mail-to-you').then((part) => part.MailToYou));
const MyStandIn = lazily(() => import('./stand-in/my-stand-in').then((part) => part.MyStandIn));

export interface MyTurnPageProps extends Omit<WaitingState, 'readOnce' | 'readAnew'> {
  /** The epic that the page's address singles out. */
  epic: string | null;
  onSigned: () => void;
}

/** What waits on the viewer in every project they may browse, each date to be decided without leaving the page. */
export function MyTurnPage({ epic, waiting, problem, read, update, onSigned }: MyTurnPageProps) {
  const words = useWords();
  useFreshness(read);
  return (
    <div class="my-turn">
      <h1 class="visually-hidden">Countersign: the dates that wait on you</h1>
      {problem && <Problem problem={problem} reload={read} />}
      {waiting ? (
        <>
          <AwayLines standIns={waiting.standIns} today={waiting.today} words={words} />
          <MyTurn waiting={waiting} update={update} epic={epic} words={words} onSigned={onSigned} />
          <MailToYou
            notices={waiting.notices}
            onChange={(notices) => update((before) => ({ ...before, notices }))}
          />
          <MyStandIn
            standIns={waiting.standIns}
            today={waiting.today}
            onChange={(standIns) => update((before) => ({ ...before, standIns }))}
          />
        </>
      ) : (
        !problem && <Loading />
      )}
    </div>
  );
}

function Loading() {
  return (
    <div class="my-turn-list" role="status" aria-label="Reading what waits on you">
      {[1, 2, 3].map((card) => (
        <div key={card} class="turn-card">
          <Skeleton chars={18} />
          <Skeleton chars={30} />
          <Skeleton chars={14} lines={2} />
          <Skeleton lines={2} />
        </div>
      ))}
    </div>
  );
}

import type { JSX } from 'preact';
import type { AutomationRequest } from '../../web-api';
import { requestLocal } from '../http/request';
import { useAction } from '../state/action';
import { showDone } from '../state/flags';
import { Failure } from './feedback';
import { Menu } from './menu';

const DAYS = 7;
const ROBOTS: { robot: AutomationRequest['robot']; words: string; done: string }[] = [
  { robot: 'automation', words: 'Automation moves the due date by +7 days', done: 'Automation' },
  { robot: 'app', words: 'Another app moves it by +7 days', done: 'Another app' },
  { robot: 'unknown', words: 'Unknown (import) moves it by +7 days', done: 'Somebody unknown' },
];

interface RobotMenuProps {
  issueKeys: string[];
  onChanged: () => Promise<void>;
}

/** Moves due dates as somebody who is no person, as happens on every site. */
export function RobotMenu({ issueKeys, onChanged }: RobotMenuProps): JSX.Element {
  const { error, run } = useAction();
  const choices = ROBOTS.map(({ robot, words, done }) => ({
    words,
    choose: () =>
      void run(async () => {
        const request: AutomationRequest = { robot, issueKeys, change: { days: DAYS } };
        await requestLocal<null>('POST', '/local/automation', request);
        showDone(`${done} moved the due date of ${issueKeys.length === 1 ? issueKeys[0] : issueKeys.length}`);
        await onChanged();
      }),
  }));
  return (
    <>
      <Menu label="Automation" choices={choices} />
      {error !== null && <Failure error={error} />}
    </>
  );
}

import type { JSX } from 'preact';
import { Accounts } from '../switches/accounts';
import { ClockForm } from '../switches/clock-form';
import { DeleteField } from '../switches/delete-field';
import { FaultsForm } from '../switches/faults-form';
import { FreshInstall } from '../switches/fresh-install';
import { UnderWay } from '../switches/under-way';
import { Page } from './page';

/** What a developer changes about the world around the app. */
export function SwitchesPage(): JSX.Element {
  return (
    <Page title="Switches">
      <ClockForm />
      <UnderWay />
      <FaultsForm />
      <Accounts />
      <DeleteField />
      <FreshInstall />
    </Page>
  );
}

import { openSite, renewKey, type SitePorts, switchCopies } from '../app/site';
import { siteCalls } from '../calls/site';
import { accountReports } from '../forge/account-report';
import { jiraAsUser } from '../forge/jira-as-user';
import { seals } from '../forge/seals';
import { siteStore } from '../forge/site-store';
import { sweepStore } from '../forge/sweep-store';
import { later } from '../forge/work-queue';
import { sitePage } from './page-context';
import { resolverFor } from './resolver';

const ports: SitePorts = {
  user: jiraAsUser,
  site: siteStore,
  places: sweepStore,
  accounts: accountReports,
  seals,
  later,
};

export const site = resolverFor('site', sitePage, siteCalls, {
  open: () => openSite(ports),
  renewKey: ({ caller }) => renewKey(ports, caller),
  switchCopies: ({ caller }, { copies }) => switchCopies(ports, caller, copies),
});

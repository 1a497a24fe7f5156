import { openSite, renewKey, switchCopies } from '../app/site';
import { siteCalls } from '../calls/site';
import { forgePorts as ports } from '../forge/forge-ports';
import { sitePage } from './page-context';
import { resolverFor } from './resolver';

export const site = resolverFor('site', sitePage, siteCalls, {
  open: () => openSite(ports),
  renewKey: ({ caller }) => renewKey(ports, caller),
  switchCopies: ({ caller }, { copies }) => switchCopies(ports, caller, copies),
});

import type { JSX } from 'preact';
import { appPagePath } from '../../app-address';
import { Link, navigate, useAddress } from '../state/router';
import { useShell } from '../state/session';
import { ActingAs } from './acting-as';
import { Icon } from './icon';

export function TopBar({ toggleColorMode }: { toggleColorMode: () => void }): JSX.Element {
  const { colorMode, session } = useShell();
  const settings = appPagePath(session, null, 'jira:adminPage');
  const address = useAddress();
  return (
    <header class="top-bar">
      <Link to="/" class="brand">
        Local Jira
      </Link>
      <nav class="top-links" aria-label="Main">
        <Link to="/" current={address.pathname === '/'}>
          Projects
        </Link>
        <Link to="/outbox" current={address.pathname.startsWith('/outbox')}>
          Outbox
        </Link>
        <Link to="/switches" current={address.pathname === '/switches'}>
          Switches
        </Link>
        <Link to={settings} current={address.pathname === settings}>
          Jira settings
        </Link>
      </nav>
      <SearchBox key={address.search} initial={address.searchParams.get('jql') ?? ''} />
      <ActingAs />
      <button
        type="button"
        class="icon-button"
        aria-label="Dark colours"
        aria-pressed={colorMode === 'dark'}
        title={colorMode === 'dark' ? 'Light colours' : 'Dark colours'}
        onClick={toggleColorMode}
      >
        <Icon name={colorMode === 'dark' ? 'sun' : 'moon'} />
      </button>
    </header>
  );
}

function SearchBox({ initial }: { initial: string }): JSX.Element {
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    const jql = new FormData(event.currentTarget as HTMLFormElement).get('jql');
    navigate(`/issues/?jql=${encodeURIComponent(String(jql ?? ''))}`);
  };
  return (
    <search class="search">
      <form onSubmit={search}>
        <Icon name="search" />
        <input
          name="jql"
          aria-label="Search with JQL"
          placeholder="JQL: project = SHOP"
          defaultValue={initial}
        />
      </form>
    </search>
  );
}

import { leadOut } from '../bridge';
import { Icon } from '../components/icon';

/** A link to a page outside Jira, in a tab of its own. */
export function OutLink({ address, text }: { address: string; text: string }) {
  return (
    <a
      class="link"
      href={address}
      rel="noreferrer"
      target="_blank"
      onClick={(event) => {
        event.preventDefault();
        leadOut(address);
      }}
    >
      {text} <Icon name="out" />
    </a>
  );
}

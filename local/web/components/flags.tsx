import type { JSX } from 'preact';
import { closeFlag, type Flag, type FlagTone, useFlags } from '../state/flags';
import { Icon, type IconName } from './icon';

const ICONS: Record<FlagTone, IconName> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  error: 'warning',
};

/** The corner where flags of the shell and of the app appear. */
export function Flags(): JSX.Element {
  const flags = useFlags();
  return (
    <section class="flags" aria-label="Messages" aria-live="polite">
      {flags.map((flag) => (
        <FlagCard key={flag.id} flag={flag} />
      ))}
    </section>
  );
}

function FlagCard({ flag }: { flag: Flag }): JSX.Element {
  return (
    <div class={`flag flag-${flag.tone}`}>
      <Icon name={ICONS[flag.tone]} />
      <div class="flag-body">
        <strong>{flag.title}</strong>
        {flag.description !== null && <p>{flag.description}</p>}
        {flag.actions.length > 0 && (
          <div class="flag-actions">
            {flag.actions.map((action) => (
              <button key={action.text} type="button" class="link-button" onClick={() => action.onClick()}>
                {action.text}
              </button>
            ))}
          </div>
        )}
      </div>
      <button type="button" class="icon-button" aria-label="Dismiss" onClick={() => closeFlag(flag.id)}>
        <Icon name="close" />
      </button>
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

export type MessageTone = 'information' | 'warning' | 'error' | 'success';

const ICONS: Record<MessageTone, IconName> = {
  information: 'info',
  warning: 'changed',
  error: 'error',
  success: 'check',
};

interface SectionMessageProps {
  tone?: MessageTone;
  title?: string;
  /** Buttons and links that the message offers. */
  actions?: ComponentChildren;
  children?: ComponentChildren;
}

/** A message that stays where it is. Errors are announced at once. */
export function SectionMessage({ tone = 'information', title, actions, children }: SectionMessageProps) {
  return (
    <div class={`message message-${tone}`} role={tone === 'error' ? 'alert' : undefined}>
      <Icon name={ICONS[tone]} />
      <div class="message-body">
        {title && <p class="message-title">{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div class="message-actions">{actions}</div>}
      </div>
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

export type Tone = 'neutral' | 'success' | 'information' | 'warning' | 'danger' | 'discovery' | 'brand';

interface LozengeProps {
  tone?: Tone;
  icon?: IconName;
  title?: string;
  children: ComponentChildren;
}

/** A short word with a colour and, where it stands for a state, an icon: never colour alone. */
export function Lozenge({ tone = 'neutral', icon, title, children }: LozengeProps) {
  return (
    <span class={`lozenge lozenge-${tone}`} title={title}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  );
}

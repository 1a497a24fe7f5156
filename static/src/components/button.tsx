import type { ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from './icon';
import { Spinner } from './spinner';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'loading' | 'icon'> {
  look?: 'default' | 'primary' | 'subtle' | 'link';
  /** Shows that the action is under way, keeps the button's width, and ignores further clicks. */
  loading?: boolean;
  icon?: IconName;
  /** Fills the width it is given. */
  wide?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
  children?: ComponentChildren;
}

export function Button({
  look = 'default',
  loading = false,
  icon,
  wide,
  buttonRef,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const classes = ['button', `button-${look}`, wide ? 'button-wide' : '', loading ? 'is-loading' : ''];
  return (
    <button
      type="button"
      {...rest}
      ref={buttonRef ?? null}
      class={classes.filter(Boolean).join(' ')}
      aria-disabled={loading || undefined}
      aria-busy={loading || undefined}
      onClick={loading ? (event) => event.preventDefault() : onClick}
    >
      <span class="button-label">
        {icon && <Icon name={icon} />}
        {children}
      </span>
      {loading && <Spinner />}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  icon: IconName;
  /** Said by screen readers and shown as a tooltip. */
  label: string;
}

/** A button that shows an icon alone. */
export function IconButton({ icon, label, look = 'subtle', ...rest }: IconButtonProps) {
  return (
    <Button {...rest} look={look} aria-label={label} title={label} data-icon-only>
      <Icon name={icon} />
    </Button>
  );
}

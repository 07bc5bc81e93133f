import type { ComponentPropsWithRef, ReactNode } from 'react';

type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'type'> & {
  /** A button does what its click says, unless it sends the form it stands in. */
  readonly type?: 'button' | 'submit';
  /** `primary` is for the one thing to do here; `danger` for what cannot be taken back. */
  readonly kind?: 'primary' | 'plain' | 'danger';
  readonly children: ReactNode;
};

/** A button with words on it. */
export function Button({ kind = 'plain', type = 'button', className = '', ...rest }: ButtonProps) {
  return <button type={type} className={`button ${kind} ${className}`} {...rest} />;
}

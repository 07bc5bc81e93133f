import type { ComponentPropsWithRef, ReactNode } from 'react';

type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'type'> & {
  /** `primary` is for the one thing to do here; `danger` for what cannot be taken back. */
  readonly kind?: 'primary' | 'plain' | 'danger';
  readonly children: ReactNode;
};

/** A button with words on it. */
export function Button({ kind = 'plain', className = '', ...rest }: ButtonProps) {
  return <button type="button" className={`button ${kind} ${className}`} {...rest} />;
}

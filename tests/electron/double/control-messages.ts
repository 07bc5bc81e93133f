import type { Control } from './control.ts';

/** What a test asks of the program that it started. */
export interface ControlCall {
  readonly id: number;
  readonly name: keyof Control;
  readonly args: readonly unknown[];
}

export type ControlAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

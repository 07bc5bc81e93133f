import type { Translated } from './message.ts';

export const appMessages = {} as const satisfies Record<string, Translated>;

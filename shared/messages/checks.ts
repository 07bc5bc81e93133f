import type { Translated } from './message.ts';

export const checkMessages = {} as const satisfies Record<string, Translated>;

import type { Translated } from './message.ts';

export const commandLineMessages = {} as const satisfies Record<string, Translated>;

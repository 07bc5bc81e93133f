import type { Translated } from './message.ts';

export const deskMessages = {} as const satisfies Record<string, Translated>;

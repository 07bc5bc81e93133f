import type { Translated } from './message.ts';

export const shellMessages = {} as const satisfies Record<string, Translated>;

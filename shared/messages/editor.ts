import type { Translated } from './message.ts';

export const editorMessages = {} as const satisfies Record<string, Translated>;

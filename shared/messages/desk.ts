import type { Translated } from './message.ts';

/** What the desk says when something goes wrong on disk or in a call. */
export const deskMessages = {
  'desk.no-answer': {
    en: 'The desk does not answer ({reason}). Your text is kept in this window: do not close it, and try again.',
    uk: 'Редакція не відповідає ({reason}). Ваш текст збережено в цьому вікні: не закривайте його і спробуйте ще раз.',
  },
} as const satisfies Record<string, Translated>;

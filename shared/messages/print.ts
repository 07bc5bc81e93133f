import type { Translated } from './message.ts';

/** What is said when a story is made into a file for paper. */
export const printMessages = {
  'print.no-browser': {
    en: 'A PDF needs an installed Chrome, Chromium or Edge, and there is none. Install one, or set CHROME_PATH to it; --format docx needs nothing.',
    uk: 'Для PDF потрібен установлений Chrome, Chromium чи Edge, а його немає. Установіть його або вкажіть у CHROME_PATH; для --format docx нічого не треба.',
  },
  'print.failed': {
    en: '{browser} made no PDF of the story. Try again, or use --format docx.',
    uk: '{browser} не зробив PDF із матеріалу. Спробуйте ще раз або скористайтеся --format docx.',
  },
  'print.one-story': {
    en: '“{format}” is for paper, one story at a time: export that story by itself.',
    uk: '«{format}» — для паперу, по одному матеріалу: експортуйте його окремо.',
  },
} as const satisfies Record<string, Translated>;

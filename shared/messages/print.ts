import type { Translated } from './message.ts';

/** What is said when a story is made into a file for paper. */
export const printMessages = {
  'print.no-browser': {
    en: 'A PDF needs an installed Chrome, Chromium or Edge, and there is none. Install one, or set CHROME_PATH to it; a Word file (docx) needs none.',
    uk: 'Для PDF потрібен установлений Chrome, Chromium чи Edge, а його немає. Установіть його або вкажіть у CHROME_PATH; файл Word (docx) обійдеться без нього.',
  },
  'print.failed': {
    en: '{browser} made no PDF of the story. Try again, or make a Word file (docx) instead.',
    uk: '{browser} не зробив PDF із матеріалу. Спробуйте ще раз або зробіть файл Word (docx).',
  },
  'print.window-failed': {
    en: 'No PDF came of the story ({reason}). Try again, or make a Word file (docx) instead.',
    uk: 'Із матеріалу не вийшло PDF ({reason}). Спробуйте ще раз або зробіть файл Word (docx).',
  },
  'print.stopped': {
    en: 'The PDF was stopped before it was made.',
    uk: 'Створення PDF зупинено.',
  },
  'print.one-story': {
    en: '“{format}” is for paper, one story at a time: export that story by itself.',
    uk: '«{format}» — для паперу, по одному матеріалу: експортуйте його окремо.',
  },
} as const satisfies Record<string, Translated>;

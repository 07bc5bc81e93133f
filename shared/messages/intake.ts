import type { Cue } from '../story/reason.ts';
import type { Translated } from './message.ts';

/** Why the intake chose a block's type, for the journalist who wonders. `{match}` holds the words that decided. */
export const intakeMessages = {
  'intake.photo-label': {
    en: 'A photo: the line names its credit after “{match}”',
    uk: 'Фото: у рядку після «{match}» названо автора чи джерело',
  },
  'intake.opening-paragraph': {
    en: 'The lead: the first paragraph of the story',
    uk: 'Лід: перший абзац матеріалу',
  },
  'intake.said-where-and-when': {
    en: 'The source line: it tells who said it and when (“{match}”)',
    uk: 'Джерело: сказано, хто й коли про це повідомив («{match}»)',
  },
  'intake.short-line': {
    en: 'A subhead: a short line with no full stop',
    uk: 'Підзаголовок: короткий рядок без крапки в кінці',
  },
  'intake.quotation-marks': {
    en: 'A quote: the paragraph opens with quotation marks',
    uk: 'Цитата: абзац починається з лапок',
  },
  'intake.reminder-words': {
    en: 'A reminder: it opens with “{match}”',
    uk: 'Нагадування: починається зі слів «{match}»',
  },
  'intake.related-words': {
    en: 'A note on related stories: it opens with “{match}”',
    uk: 'Матеріали до теми: починається зі слів «{match}»',
  },
  'intake.list-marks': {
    en: 'A list: each line starts with “{match}”',
    uk: 'Список: рядки починаються з «{match}»',
  },
  'intake.post-link': {
    en: 'An embedded post: the paragraph is nothing but its address',
    uk: 'Допис із мережі: в абзаці є лише його адреса',
  },
  'intake.divider-line': {
    en: 'A divider: a line of “{match}”',
    uk: 'Роздільник: рядок із «{match}»',
  },
  'intake.no-cue': { en: 'A paragraph: nothing says otherwise', uk: 'Абзац: ніщо не вказує на інше' },
} as const satisfies Record<`intake.${Cue}`, Translated>;

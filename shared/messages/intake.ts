import type { Cue } from '../story/reason.ts';
import type { Translated } from './message.ts';

/** Why the intake chose a block's type, for the journalist who wonders. `{match}` holds the words that decided. */
export const intakeMessages = {
  'intake.photo-label': {
    en: 'A photo: the line names its credit after “{match}”',
    uk: 'Фото: у рядку після «{match}» названо автора чи джерело',
  },
  'intake.photo-notice': {
    en: 'A photo: the line says where the photo is from (“{match}”)',
    uk: 'Фото: у рядку сказано, звідки знімок («{match}»)',
  },
  'intake.photo-sign': {
    en: 'A photo: the line ends with the sign of copyright',
    uk: 'Фото: рядок закінчується знаком авторського права',
  },
  'intake.photo-agency': {
    en: 'A photo: the line ends with the name of an agency (“{match}”)',
    uk: 'Фото: рядок закінчується назвою агентства («{match}»)',
  },
  'intake.picture': {
    en: 'A photo: the source had a picture here',
    uk: 'Фото: у джерелі тут було зображення',
  },
  'intake.title-line': {
    en: 'The headline: a title above the first paragraph',
    uk: 'Заголовок: рядок без крапки над першим абзацом',
  },
  'intake.kicker-line': {
    en: 'The kicker: a short line above the headline',
    uk: 'Надзаголовок: короткий рядок над заголовком',
  },
  'intake.heading-mark': {
    en: 'A heading: the source marks it as one',
    uk: 'Заголовок: так його позначено в джерелі',
  },
  'intake.byline': {
    en: 'The source line: it names who wrote it (“{match}”)',
    uk: 'Джерело: названо автора («{match}»)',
  },
  'intake.dateline': {
    en: 'The source line: nothing but where and when (“{match}”)',
    uk: 'Джерело: лише місце й дата («{match}»)',
  },
  'intake.post-header': {
    en: 'The source line: the channel and the time of a post (“{match}”)',
    uk: 'Джерело: канал і час допису («{match}»)',
  },
  'intake.time-line': {
    en: 'A subhead: a time of a live report, alone on its line',
    uk: 'Підзаголовок: час повідомлення хроніки, окремим рядком',
  },
  'intake.bold-line': {
    en: 'A subhead: a short line, all of it bold',
    uk: 'Підзаголовок: короткий рядок, увесь напівжирний',
  },
  'intake.speech-goes-on': {
    en: 'A quote: it goes on with the words that “{match}” opened above',
    uk: 'Цитата: продовжує слова, які вище відкрила «{match}»',
  },
  'intake.quotation-mark-up': {
    en: 'A quote: the source marks it as one',
    uk: 'Цитата: так її позначено в джерелі',
  },
  'intake.related-title': {
    en: 'A note on related stories: it stands under one',
    uk: 'Матеріали до теми: стоїть під таким рядком',
  },
  'intake.table-mark-up': {
    en: 'A table: the source has one here',
    uk: 'Таблиця: у джерелі тут таблиця',
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
  'intake.list-mark-up': {
    en: 'A list: the source marks it as one',
    uk: 'Список: так його позначено в джерелі',
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
  'intake.authors': {
    en: 'The story’s byline is now {names}: the text names its authors. The line itself stays.',
    uk: 'Автори матеріалу тепер: {names}. Так сказано в тексті; сам рядок лишається.',
  },
  'intake.no-authors': { en: 'No byline', uk: 'Без авторів' },
  'intake.left-out': {
    en: 'Left out, since a network counted it under the post: {words}',
    uk: 'Не взято, бо це лічильники під дописом: {words}',
  },
  'intake.own-words': { en: 'The newsroom’s own words', uk: 'Власні слова редакції' },
  'intake.own-words-hint': {
    en: 'A line each. Text that is pasted or opened goes by these as well; a star at the end stands for any ending.',
    uk: 'Кожне з нового рядка. Ними керується вставлення й відкриття тексту; зірочка в кінці — будь-яке закінчення.',
  },
  'intake.own-words.photoLabels': { en: 'Before a photo’s credit', uk: 'Перед автором фото' },
  'intake.own-words.sourceOpenings': { en: 'How a source line opens', uk: 'Початок рядка з джерелом' },
  'intake.own-words.reminderOpenings': { en: 'How a reminder opens', uk: 'Початок нагадування' },
  'intake.own-words.relatedOpenings': {
    en: 'How a note on related stories opens',
    uk: 'Початок рядка про матеріали до теми',
  },
  'intake.put-back': { en: 'Put it back', uk: 'Повернути' },
} as const satisfies Record<`intake.${Cue}`, Translated> & Record<string, Translated>;

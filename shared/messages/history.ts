import type { BlockChange } from '../history/compare.ts';
import type { EnvelopeField } from '../history/envelope.ts';
import type { Conflict } from '../history/merge.ts';
import type { JournalFault } from '../journal/apply.ts';
import type { Translated } from './message.ts';

type HistoryKey =
  | `history.field.${EnvelopeField}`
  | `history.change.${BlockChange['kind']}`
  | `history.conflict.${Conflict['kind']}`
  | 'history.words-added'
  | 'history.words-removed'
  | 'history.no-such-point'
  | 'history.version-damaged'
  | 'history.timeline-too-new'
  | 'history.timeline-rebuilt'
  | 'history.timeline-put-aside'
  | `journal.${JournalFault['code']}`;

/** What comparing versions, merging them and replaying a journal say to a person. */
export const historyMessages = {
  'history.field.language': { en: 'Language', uk: 'Мова' },
  'history.field.headline': { en: 'Headline', uk: 'Заголовок' },
  'history.field.kicker': { en: 'Kicker', uk: 'Надзаголовок' },
  'history.field.slug': { en: 'Slug', uk: 'Адреса сторінки' },
  'history.field.authors': { en: 'Byline', uk: 'Автори' },
  'history.field.section': { en: 'Section', uk: 'Рубрика' },
  'history.field.tags': { en: 'Tags', uk: 'Теги' },
  'history.field.status': { en: 'Status', uk: 'Стан' },
  'history.field.target-words': { en: 'Words ordered', uk: 'Замовлений обсяг' },
  'history.field.published': { en: 'Published', uk: 'Опубліковано' },
  'history.field.embargo': { en: 'Embargo', uk: 'Ембарго' },
  'history.field.seo-title': { en: 'Title for search engines', uk: 'Заголовок для пошуковиків' },
  'history.field.seo-description': {
    en: 'Description for search engines',
    uk: 'Опис для пошуковиків',
  },

  'history.change.same': { en: 'Unchanged', uk: 'Без змін' },
  'history.change.added': { en: 'Added', uk: 'Додано' },
  'history.change.removed': { en: 'Removed', uk: 'Вилучено' },
  'history.change.changed': { en: 'Changed', uk: 'Змінено' },
  'history.change.moved': { en: 'Moved', uk: 'Переміщено' },

  'history.words-added': {
    en: { one: '{count} word added', other: '{count} words added' },
    uk: {
      one: 'додано {count} слово',
      few: 'додано {count} слова',
      many: 'додано {count} слів',
      other: 'додано {count} слова',
    },
  },
  'history.words-removed': {
    en: { one: '{count} word removed', other: '{count} words removed' },
    uk: {
      one: 'вилучено {count} слово',
      few: 'вилучено {count} слова',
      many: 'вилучено {count} слів',
      other: 'вилучено {count} слова',
    },
  },

  'history.conflict.both-changed': {
    en: 'This block was changed in both versions. Both are kept, yours first: leave the one that is right.',
    uk: 'Цей блок змінено в обох версіях. Збережено обидва варіанти, першим стоїть ваш: залиште правильний.',
  },
  'history.conflict.deleted-by-me': {
    en: 'You deleted this block, and it was changed in the other version. It is kept.',
    uk: 'Ви видалили цей блок, а в іншій версії його змінено. Блок збережено.',
  },
  'history.conflict.deleted-by-them': {
    en: 'You changed this block, and it was deleted in the other version. It is kept.',
    uk: 'Ви змінили цей блок, а в іншій версії його видалено. Блок збережено.',
  },
  'history.conflict.field': {
    en: '“{field}” was changed in both versions. Yours stands; the other one says “{theirs}”.',
    uk: 'Поле «{field}» змінено в обох версіях. Залишено ваш варіант; в іншій версії: «{theirs}».',
  },

  'history.no-such-point': {
    en: 'The history of this story has no such version. It may have been thinned out with age; look at the list again.',
    uk: 'В історії цього матеріалу немає такої версії. Можливо, її прибрано за давністю; перегляньте список знову.',
  },
  'history.version-damaged': {
    en: 'This version in the history is damaged and cannot be shown. The story itself and the other versions are as they were.',
    uk: 'Цю версію в історії пошкоджено, тож показати її не можна. Сам матеріал та інші версії не змінено.',
  },
  'history.timeline-too-new': {
    en: 'The history of this story was written by a newer Lede. Update Lede to see it; the history is left as it is.',
    uk: 'Історію цього матеріалу записано в новішій версії Lede. Оновіть Lede, щоб її побачити; історію не змінено.',
  },
  'history.timeline-rebuilt': {
    en: 'The list of versions in the history was damaged or gone. It has been made anew from the versions themselves.',
    uk: 'Список версій в історії було пошкоджено або втрачено. Його складено заново із самих версій.',
  },
  'history.timeline-put-aside': {
    en: 'The damaged list of versions is kept as “{file}” in the story’s history.',
    uk: 'Пошкоджений список версій збережено в історії матеріалу у файлі «{file}».',
  },

  'journal.does-not-fit': {
    en: 'The last unsaved changes do not fit the saved story. Both versions are kept.',
    uk: 'Останні незбережені зміни не узгоджуються зі збереженим матеріалом. Обидві версії залишено.',
  },
} as const satisfies Record<HistoryKey, Translated>;

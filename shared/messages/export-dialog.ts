import type { Translated } from './message.ts';

/** The dialog of the export: what is chosen before, and what has changed since the last one. */
export const exportDialogMessages = {
  'export-dialog.title': { en: 'Export the story', uk: 'Експорт матеріалу' },
  'export-dialog.formats': { en: 'For the site', uk: 'Для сайту' },
  'export-dialog.paper': { en: 'On paper', uk: 'Для друку' },
  'export-dialog.where': { en: 'Where to', uk: 'Куди' },
  'export-dialog.to-desk': { en: 'To the desk', uk: 'У редакцію' },
  'export-dialog.folder': { en: 'Folder on the desk', uk: 'Тека в редакції' },
  'export-dialog.folder-wrong': {
    en: 'Name a folder of the desk, such as exports or site/news.',
    uk: 'Вкажіть теку редакції, наприклад exports або site/news.',
  },
  'export-dialog.elsewhere': { en: 'Another folder', uk: 'Інша тека' },
  'export-dialog.choose-folder': { en: 'Choose…', uk: 'Обрати…' },
  'export-dialog.none-chosen': { en: 'none chosen yet', uk: 'ще не обрано' },
  'export-dialog.place-gone': {
    en: '{place} is not there any more, so the export goes to the desk. Connect its disk, or choose another folder.',
    uk: 'Теки {place} більше немає, тож експорт піде в редакцію. Під’єднайте її диск або оберіть іншу теку.',
  },
  'export-dialog.desk-only': {
    en: 'From here exports go to the desk. To any other folder: the desktop app, or “lede export … --out FOLDER”.',
    uk: 'Звідси експорт іде в редакцію. У будь-яку іншу теку — із застосунку або командою «lede export … --out ТЕКА».',
  },
  'export-dialog.slug': { en: 'Slug in the address', uk: 'Слаг в адресі' },
  'export-dialog.slug-wrong': {
    en: 'A slug has lower-case Latin letters, digits and hyphens.',
    uk: 'У слагу малі латинські літери, цифри й дефіси.',
  },
  'export-dialog.slug-taken': {
    en: 'Another story on this desk has “{taken}”, so this one got “{slug}”.',
    uk: 'Інший матеріал редакції вже має «{taken}», тож цей отримав «{slug}».',
  },
  'export-dialog.slug-exported': {
    en: 'The story has been exported under this slug. Another one will be another address.',
    uk: 'Матеріал уже експортовано з цим слагом. Інший слаг — це інша адреса.',
  },
  'export-dialog.photo-files': {
    en: { one: 'photos: {count} file', other: 'photos: {count} files' },
    uk: {
      one: 'photos: {count} файл',
      few: 'photos: {count} файли',
      many: 'photos: {count} файлів',
      other: 'photos: {count} файлу',
    },
  },
  'export-dialog.changes': { en: 'Since the last export', uk: 'Після останнього експорту' },
  'export-dialog.unpublished': {
    en: 'The story has no time of publication yet.',
    uk: 'Матеріал ще не має часу публікації.',
  },
  'export-dialog.publish-now': { en: 'Published now', uk: 'Публікується зараз' },
  'export-dialog.update-now': { en: 'Mark as updated now', uk: 'Позначити оновленим зараз' },
  'export-dialog.add-correction': { en: 'Add a correction', uk: 'Додати виправлення' },
  'export-dialog.correction-added': {
    en: 'A correction stands at the end of the story. Put it into your own words.',
    uk: 'Наприкінці матеріалу з’явилося виправлення. Сформулюйте його своїми словами.',
  },
  'export-dialog.choose-again': { en: 'Change the choices', uk: 'Змінити вибір' },
  'export-dialog.stop': { en: 'Stop', uk: 'Зупинити' },
} as const satisfies Record<string, Translated>;

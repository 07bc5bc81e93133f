import type { Translated } from './message.ts';

/** What is said when a whole desk is exported. */
export const batchMessages = {
  'batch.newer-index': {
    en: '{file} in the folder was written by a newer Lede. Update Lede, or choose another folder.',
    uk: 'Файл {file} у теці записала новіша версія Lede. Оновіть Lede або оберіть іншу теку.',
  },
  'batch.same-place': {
    en: 'The site’s folder for it, {place}, is that of “{other}” as well. Give one of the two another slug.',
    uk: 'Її місце на сайті, {place}, — це й місце «{other}». Змініть слаг одного з двох матеріалів.',
  },
  'batch.changed-meanwhile': {
    en: 'It was changed while the desk was exported. Export again.',
    uk: 'Матеріал змінили під час експорту. Експортуйте ще раз.',
  },
  'batch.thread-died': {
    en: 'The work on it broke off ({reason}). Export again; if it happens again, export this story by itself.',
    uk: 'Робота над ним обірвалася ({reason}). Експортуйте ще раз; якщо це повториться, експортуйте цей матеріал окремо.',
  },
  'batch.busy': {
    en: '{person} is exporting a desk to this folder now (on {machine}). Wait until that is done.',
    uk: '{person} зараз експортує редакцію в цю теку (на {machine}). Зачекайте, поки це завершиться.',
  },
  'batch.no-signing': {
    en: '{flag} is for one story: export that one by itself first.',
    uk: '{flag} стосується одного матеріалу: спершу експортуйте його окремо.',
  },
  'batch.progress': { en: '{done} of {total} stories done', uk: 'Опрацьовано матеріалів: {done} з {total}' },
  'batch.stopping': {
    en: 'Stopping after the stories that are being written …',
    uk: 'Зупиняю, щойно допишуться розпочаті матеріали…',
  },
  'batch.stopped': {
    en: {
      one: 'Stopped. {count} story has been exported, whole; the next run goes on from there.',
      other: 'Stopped. {count} stories have been exported, whole; the next run goes on from there.',
    },
    uk: {
      one: 'Зупинено. Експортовано повністю {count} матеріал; наступний запуск продовжить із цього місця.',
      few: 'Зупинено. Експортовано повністю {count} матеріали; наступний запуск продовжить із цього місця.',
      many: 'Зупинено. Експортовано повністю {count} матеріалів; наступний запуск продовжить із цього місця.',
      other: 'Зупинено. Експортовано повністю {count} матеріалу; наступний запуск продовжить із цього місця.',
    },
  },
  'batch.exported': {
    en: { one: '{count} story exported.', other: '{count} stories exported.' },
    uk: {
      one: 'Експортовано {count} матеріал.',
      few: 'Експортовано {count} матеріали.',
      many: 'Експортовано {count} матеріалів.',
      other: 'Експортовано {count} матеріалу.',
    },
  },
  'batch.unchanged': {
    en: { one: '{count} story had not changed.', other: '{count} stories had not changed.' },
    uk: {
      one: '{count} матеріал не змінився.',
      few: '{count} матеріали не змінилися.',
      many: '{count} матеріалів не змінилися.',
      other: '{count} матеріалу не змінилося.',
    },
  },
  'batch.refused': {
    en: {
      one: '{count} story was not exported: see above.',
      other: '{count} stories were not exported: see above.',
    },
    uk: {
      one: '{count} матеріал не експортовано: причину названо вище.',
      few: '{count} матеріали не експортовано: причини названо вище.',
      many: '{count} матеріалів не експортовано: причини названо вище.',
      other: '{count} матеріалу не експортовано: причини названо вище.',
    },
  },
  'batch.left-gone': {
    en: '{place} is left as it is, although its story is no longer on the desk. Remove it if it is to go.',
    uk: '{place} лишилося як було, хоча матеріалу в редакції вже немає. Приберіть теку, якщо вона не потрібна.',
  },
  'batch.left-moved': {
    en: '{place} is left as it is, although its story is in another folder of the site now. Remove it if it is to go.',
    uk: '{place} лишилося як було, хоча матеріал тепер в іншій теці сайту. Приберіть теку, якщо вона не потрібна.',
  },
} as const satisfies Record<string, Translated>;

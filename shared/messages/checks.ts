import type { Translated } from './message.ts';

/** What the checks find, each with the way to mend it. */
export const checkMessages = {
  'check.photo-without-file': {
    en: 'Photo {number} has no file yet: attach the file.',
    uk: 'Фото {number} ще без файлу: додайте файл.',
  },
  'check.photo-without-file.captioned': {
    en: 'Photo {number} (“{caption}”) has no file yet: attach the file.',
    uk: 'Фото {number} («{caption}») ще без файлу: додайте файл.',
  },
  'check.photo-file-missing': {
    en: 'The file of photo {number} is no longer in the story’s folder: attach it again.',
    uk: 'Файлу фото {number} вже немає в теці матеріалу: додайте його ще раз.',
  },
  'check.photo-file-missing.captioned': {
    en: 'The file of photo {number} (“{caption}”) is no longer in the story’s folder: attach it again.',
    uk: 'Файлу фото {number} («{caption}») вже немає в теці матеріалу: додайте його ще раз.',
  },
  'check.photo-file-changed': {
    en: 'The file of photo {number} is not the one that was attached: something has changed it. Attach the photo again.',
    uk: 'Файл фото {number} не той, що ви додали: його змінено. Додайте фото ще раз.',
  },
  'check.photo-file-changed.captioned': {
    en: 'The file of photo {number} (“{caption}”) is not the one that was attached: something has changed it. Attach the photo again.',
    uk: 'Файл фото {number} («{caption}») не той, що ви додали: його змінено. Додайте фото ще раз.',
  },
  'check.photo-without-credit': {
    en: 'Photo {number} has no credit line: write who took it or where it comes from.',
    uk: 'Фото {number}: не вказано авторство. Напишіть, хто зробив знімок або звідки він.',
  },
  'check.photo-without-credit.captioned': {
    en: 'Photo {number} (“{caption}”) has no credit line: write who took it or where it comes from.',
    uk: 'Фото {number} («{caption}»): не вказано авторство. Напишіть, хто зробив знімок або звідки він.',
  },
  'check.photo-without-alt': {
    en: 'Photo {number} has no description for those who cannot see it: write one, or mark the photo as decoration.',
    uk: 'Фото {number} без опису для тих, хто його не бачить: додайте опис або позначте фото як декоративне.',
  },
  'check.photo-without-alt.captioned': {
    en: 'Photo {number} (“{caption}”) has no description for those who cannot see it: write one, or mark the photo as decoration.',
    uk: 'Фото {number} («{caption}») без опису для тих, хто його не бачить: додайте опис або позначте фото як декоративне.',
  },
  'check.to-come': {
    en: 'Something is still to come here: “{words}”. Fill it in, or take the mark away.',
    uk: 'Тут ще щось треба уточнити: «{words}». Допишіть або приберіть позначку.',
  },
  'check.unknown-block': {
    en: 'A “{type}” block was written by a newer Lede: it stays in the story but will not be on the page. Update Lede to export it.',
    uk: 'Блок «{type}» створено в новішій версії Lede: у матеріалі він залишиться, але на сторінку не потрапить. Оновіть Lede, щоб його експортувати.',
  },
} as const satisfies Record<string, Translated>;

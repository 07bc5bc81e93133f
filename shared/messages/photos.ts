import type { Translated } from './message.ts';

/** Photos: their files, what these say of themselves, and what the desk makes of them. */
export const photoMessages = {
  'desk.photo-raw': {
    en: '“{file}” is a TIFF or raw photo that Lede cannot open. Save it as JPEG, then attach it.',
    uk: '«{file}» — фото TIFF або RAW, якого Lede не відкриває. Збережіть його як JPEG і додайте знову.',
  },
  'desk.photo-takes-too-long': {
    en: '“{file}” takes too long to open: it was made to be slow, or it is damaged. Save it anew as JPEG, then attach it.',
    uk: '«{file}» відкривається надто довго: файл пошкоджено або навмисно зроблено важким. Збережіть його заново як JPEG і додайте знову.',
  },
  'desk.photo-work-failed': {
    en: 'The work on the photo broke off ({reason}). Nothing was changed; try again.',
    uk: 'Роботу над фото перервано ({reason}). Нічого не змінено; спробуйте ще раз.',
  },

  'photo.caption': { en: 'Caption', uk: 'Підпис' },
  'photo.credit': { en: 'Credit', uk: 'Автор' },
  'photo.alt': { en: 'Description', uk: 'Опис' },
  'photo.from-person': { en: 'Written here', uk: 'Написано тут' },
  'photo.from-file': { en: 'From the file: {origin}', uk: 'З файлу: {origin}' },
  'photo.file-says': {
    en: 'The file says otherwise: “{says}” ({origin})',
    uk: 'У файлі інше: «{says}» ({origin})',
  },
  'photo.damaged-part': {
    en: 'The {part} part of this file is damaged and was not read. Check the credit with whoever sent the photo.',
    uk: 'Частину {part} у цьому файлі пошкоджено, її не прочитано. Перевірте автора в того, хто надіслав фото.',
  },

  'cli.flag-new': {
    en: 'adds a photo block at the end of the story',
    uk: 'додає блок «Фото» в кінець матеріалу',
  },
  'cli.flag-charset': {
    en: 'how to read old text in the file, when Lede asks',
    uk: 'як читати старий текст у файлі, якщо Lede запитає',
  },
  'cli.wrong-charset': {
    en: 'The charset is utf-8, windows-1251 or windows-1252, not “{charset}”.',
    uk: 'Кодування — utf-8, windows-1251 або windows-1252, а не «{charset}».',
  },
  'cli.which-charset': {
    en: 'The file does not say how its text is encoded, so that text was left out. Attach the photo again with the reading that is right:',
    uk: 'У файлі не сказано, як закодовано його текст, тож цей текст пропущено. Додайте фото ще раз із правильним варіантом:',
  },
} as const satisfies Record<string, Translated>;

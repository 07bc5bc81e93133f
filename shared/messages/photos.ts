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
  'photo.take-files-word': { en: 'Use the file’s', uk: 'Взяти з файлу' },
  'photo.which-reading': {
    en: 'The file has old text that can be read in more than one way. Which one is right?',
    uk: 'У файлі є старий текст, який можна прочитати по-різному. Який варіант правильний?',
  },
  'photo.no-reading': { en: 'None of them', uk: 'Жоден' },
  'photo.attaching-several': {
    en: 'Attaching photos: {number} of {total}',
    uk: 'Додаємо фото: {number} з {total}',
  },
  'photo.crop': { en: 'Crop', uk: 'Кадр' },
  'photo.crop-title': { en: 'Crop, rotation and focal point', uk: 'Кадр, поворот і фокус' },
  'photo.crop-hint': {
    en: 'The circle marks what every crop must show, also on networks. The file itself stays as it came.',
    uk: 'Кружок позначає те, що має бути видно в кожному кадрі, зокрема в соцмережах. Сам файл не змінюється.',
  },
  'photo.crop-box': {
    en: 'Crop. Arrow keys move it, with Shift they resize it',
    uk: 'Кадр. Стрілки пересувають його, з Shift змінюють розмір',
  },
  'photo.focal-point': {
    en: 'Focal point. Arrow keys move it',
    uk: 'Фокус. Стрілки пересувають його',
  },
  'photo.ratio': { en: 'Shape', uk: 'Пропорції' },
  'photo.ratio.free': { en: 'Free', uk: 'Довільні' },
  'photo.ratio.whole': { en: 'As the photo', uk: 'Як у фото' },
  'photo.rotate': { en: 'Rotate', uk: 'Повернути' },
  'photo.as-it-came': { en: 'As it came', uk: 'Як було' },
  'photo.none-yet': { en: 'There are no photos in this story yet.', uk: 'У цьому матеріалі ще немає фото.' },
  'photo.all-complete': { en: 'Every photo has all it needs.', uk: 'Кожне фото має все потрібне.' },
  'photo.want-something': {
    en: { one: '{count} photo wants something.', other: '{count} photos want something.' },
    uk: {
      one: '{count} фото потребує уваги.',
      few: '{count} фото потребують уваги.',
      many: '{count} фото потребують уваги.',
      other: '{count} фото потребують уваги.',
    },
  },
  'photo.wants-file': { en: 'No file', uk: 'Немає файлу' },
  'photo.wants-credit': { en: 'No credit', uk: 'Без автора' },
  'photo.wants-caption': { en: 'No caption', uk: 'Без підпису' },
  'photo.wants-alt': { en: 'No description', uk: 'Без опису' },
  'photo.wants-look': { en: 'The file names somebody else', uk: 'У файлі інший автор' },
  'photo.override': { en: 'Export without a credit…', uk: 'Експортувати без автора…' },
  'photo.override-title': { en: 'A photo with no credit', uk: 'Фото без автора' },
  'photo.override-lead': {
    en: 'A photo without its credit is a claim waiting to come. Write why this one goes out all the same and who answers for it: both are kept in the story and in the manifest of the export.',
    uk: 'Фото без автора — це майбутня претензія. Напишіть, чому воно все ж виходить і хто за це відповідає: це збережеться в матеріалі та в маніфесті експорту.',
  },
  'photo.override-reason': { en: 'Reason', uk: 'Причина' },
  'photo.override-sign': { en: 'Sign and export', uk: 'Підписати й експортувати' },
  'photo.credit-settings': { en: 'Photo credits', uk: 'Авторство фото' },
  'photo.credit-form': { en: 'Photographer and agency', uk: 'Фотограф і агентство' },
  'photo.credit-example': { en: 'Ann Lee{separator}Reuters', uk: 'Ганна Їжак{separator}Reuters' },
  'photo.credit-names': { en: 'Names in your spelling', uk: 'Назви у вашому написанні' },
  'photo.credit-names-hint': {
    en: 'One a line. Credits from files take these spellings; common agencies are known already.',
    uk: 'По одній у рядку. Так їх буде написано в авторстві з файлів; відомі агентства Lede вже знає.',
  },
  'photo.state-agencies': { en: 'State agencies to warn of', uk: 'Державні агентства, про які попереджати' },
  'photo.state-agencies-hint': {
    en: 'One a line. Photos that name one of them get a warning before the export.',
    uk: 'По одному в рядку. Про фото, де згадано котресь із них, Lede попередить перед експортом.',
  },
  'photo.from-desk': { en: 'Photos of other stories', uk: 'Фото з інших матеріалів' },
  'photo.none-on-desk': {
    en: 'Other stories of this desk have no photos.',
    uk: 'В інших матеріалах редакції немає фото.',
  },
  'photo.take-this': { en: 'Add: {photo}', uk: 'Додати: {photo}' },
  'photo.damaged-part': {
    en: 'The {part} part of this file is damaged and was not read. Check the credit with whoever sent the photo.',
    uk: 'Частину {part} у цьому файлі пошкоджено, її не прочитано. Перевірте автора в того, хто надіслав фото.',
  },

  'cli.flag-new': {
    en: 'adds a photo block at the end of the story',
    uk: 'додає блок «Фото» в кінець матеріалу',
  },
  'cli.flag-without-credit': {
    en: 'lets this photo block out with no credit; needs --reason and --person',
    uk: 'випускає цей блок «Фото» без автора; потрібні --reason і --person',
  },
  'cli.flag-reason': {
    en: 'why, for the story and the manifest',
    uk: 'чому, для матеріалу й маніфесту',
  },
  'cli.flag-person': { en: 'who answers for it', uk: 'хто за це відповідає' },
  'cli.unsigned': {
    en: 'A photo goes out with no credit only for a reason and under a name: add --reason TEXT and --person NAME.',
    uk: 'Фото виходить без автора лише з причиною та підписом: додайте --reason ТЕКСТ і --person ІМ’Я.',
  },
  'cli.no-uncredited-photo': {
    en: 'The story has no photo block {block} without a credit.',
    uk: 'У матеріалі немає блока «Фото» {block} без автора.',
  },
  'cli.mend-credit': {
    en: 'Write the credit in Lede, or: lede photo STORY FILE --block {block} --credit NAME; or let it out: lede export … --without-credit {block} --reason TEXT --person NAME',
    uk: 'Впишіть автора в Lede або: lede photo STORY FILE --block {block} --credit ІМ’Я; або випустіть так: lede export … --without-credit {block} --reason ТЕКСТ --person ІМ’Я',
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

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
  'check.photo-without-credit-signed': {
    en: 'Photo {number} goes out with no credit: {person} has signed for it (“{reason}”).',
    uk: 'Фото {number} виходить без автора: за це відповідає {person} («{reason}»).',
  },
  'check.photo-credit-differs': {
    en: 'The credit of photo {number} names somebody else than its file, which says “{says}” ({origin}). Make sure which is right.',
    uk: 'У фото {number} вказано не того автора, що у файлі: там «{says}» ({origin}). Перевірте, хто правий.',
  },
  'check.photo-credited-otherwise': {
    en: 'This desk has published photo {number} with another credit: “{credit}”, in “{headline}”. Make sure which is right.',
    uk: 'Редакція вже публікувала фото {number} з іншим автором: «{credit}», у матеріалі «{headline}». Перевірте, що правильно.',
  },
  'check.photo-from-state-agency': {
    en: 'Photo {number} comes from {agency}, which speaks for a state: what it shows and says may be staged. Say so, or take another photo.',
    uk: 'Фото {number} походить від {agency} — агентства, що говорить від імені держави: зображене може бути постановкою. Зазначте це або візьміть інше фото.',
  },
  'check.photo-made-by-machine': {
    en: 'The file of photo {number} says that artificial intelligence made it or a part of it. Tell the readers so in the caption, or take another photo.',
    uk: 'У файлі фото {number} сказано, що його чи його частину створив штучний інтелект. Скажіть про це читачам у підписі або візьміть інше фото.',
  },
  'check.photo-of-screen': {
    en: 'Photo {number} is a picture of a screen: say in the caption or the credit whose screen it is, or link to the source.',
    uk: 'Фото {number} — знімок екрана: у підписі чи в авторстві скажіть, звідки він, або дайте посилання на джерело.',
  },
  'check.photo-animated': {
    en: 'Photo {number} moves. The site will get its first frame alone.',
    uk: 'Фото {number} анімоване. На сайт потрапить лише його перший кадр.',
  },
  'check.photo-too-small': {
    en: 'Photo {number} is {width} pixels wide as it is cropped; for its place, {least} or more are wanted. Find a larger one.',
    uk: 'Фото {number} у цьому кадрі має завширшки {width} пікселів; для його місця треба щонайменше {least}. Знайдіть більше.',
  },
  'check.photo-without-alt': {
    en: 'Photo {number} has no description for those who cannot see it: write one, or mark the photo as decoration.',
    uk: 'Фото {number} без опису для тих, хто його не бачить: додайте опис або позначте фото як декоративне.',
  },
  'check.photo-without-alt.captioned': {
    en: 'Photo {number} (“{caption}”) has no description for those who cannot see it: write one, or mark the photo as decoration.',
    uk: 'Фото {number} («{caption}») без опису для тих, хто його не бачить: додайте опис або позначте фото як декоративне.',
  },
  'check.link-nowhere': {
    en: 'No browser can open the address “{address}”: the page will have the words of the link alone. Mend the address.',
    uk: 'Адресу «{address}» не відкриє жоден браузер: на сторінці від посилання залишаться самі слова. Виправте адресу.',
  },
  'check.link-with-password': {
    en: 'The address “{address}” has a name or a password before the site: the page will have it without them. Make sure that it is the right address.',
    uk: 'В адресі «{address}» перед сайтом стоїть ім’я або пароль: на сторінці їх не буде. Перевірте, чи це та адреса.',
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

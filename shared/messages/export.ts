import type { Translated } from './message.ts';

/** What can go wrong in an export, and with a site's profile. */
export const exportMessages = {
  'export.refused': {
    en: {
      one: 'The story cannot be exported yet: {count} thing to mend.',
      other: 'The story cannot be exported yet: {count} things to mend.',
    },
    uk: {
      one: 'Матеріал ще не можна експортувати: треба виправити {count} місце.',
      few: 'Матеріал ще не можна експортувати: треба виправити {count} місця.',
      many: 'Матеріал ще не можна експортувати: треба виправити {count} місць.',
      other: 'Матеріал ще не можна експортувати: треба виправити {count} місця.',
    },
  },
  'export.stopped': {
    en: 'The export was stopped. What had been exported before is as it was.',
    uk: 'Експорт зупинено. Раніше експортоване лишилося без змін.',
  },
  'export.no-formats': {
    en: 'Nothing to export: choose a format.',
    uk: 'Нема чого експортувати: оберіть формат.',
  },
  'export.place-is-a-file': {
    en: '{place} is not a folder. Choose a folder to export to.',
    uk: '{place} — це не тека. Оберіть теку для експорту.',
  },
  'export.place-is-the-story': {
    en: '{place} is the story’s own folder. Choose another folder to export to.',
    uk: '{place} — тека самого матеріалу. Оберіть для експорту іншу теку.',
  },
  'export.place-in-a-story': {
    en: '{place} is in the folder of a story, which is for that story alone. Choose another folder to export to.',
    uk: '{place} — у теці матеріалу, яка лише для нього. Оберіть для експорту іншу теку.',
  },
  'export.place-is-the-desk': {
    en: '{place} is a desk itself, where the stories are. Choose a folder in it, such as “exports”, or one elsewhere.',
    uk: '{place} — сама редакція, де лежать матеріали. Оберіть теку в ній, наприклад «exports», або теку деінде.',
  },
  'export.place-is-ledes': {
    en: 'In {place} Lede keeps what it needs itself. Choose another folder to export to.',
    uk: 'У {place} Lede тримає службові файли. Оберіть для експорту іншу теку.',
  },
  'export.place-on-desk': {
    en: '{place} is in the desk itself. Write “{way}” into “Folder on the desk” instead.',
    uk: '{place} — у самій редакції. Натомість впишіть «{way}» у поле «Тека в редакції».',
  },
  'export.place-holds-desk': {
    en: 'The desk itself is in {place}, so an export could end up among its stories. Make a folder for exports there, and choose that.',
    uk: 'У {place} лежить сама редакція, тож експорт міг би потрапити між матеріали. Створіть там окрему теку для експорту й оберіть її.',
  },
  'export.place-not-chosen': {
    en: 'Another folder has been chosen in the meantime. Open the export again and look where it goes.',
    uk: 'Тим часом обрали іншу теку. Відкрийте експорт ще раз і перевірте, куди він піде.',
  },
  'export.place-gone': {
    en: '{place} is not there any more, so nothing was exported. Connect its disk, or choose another folder.',
    uk: 'Теки {place} більше немає, тож нічого не експортовано. Під’єднайте її диск або оберіть іншу теку.',
  },
  'export.file-of-others': {
    en: '{place} already has “{file}”, which Lede did not write, so it is left alone. Choose another folder, or move that file away.',
    uk: 'У {place} вже є «{file}», і створив його не Lede, тому він лишився недоторканим. Оберіть іншу теку або приберіть цей файл.',
  },
  'export.disk-full': {
    en: 'The disk of {place} is full. Free some space and export again.',
    uk: 'На диску, де {place}, немає місця. Звільніть трохи й експортуйте ще раз.',
  },
  'export.read-only': {
    en: '{place} is on a disk that cannot be written to. Choose another folder.',
    uk: '{place} — на диску лише для читання. Оберіть іншу теку.',
  },
  'export.no-permission': {
    en: 'You may not write to {place}. Choose another folder, or ask for the right to write there.',
    uk: 'Немає дозволу записувати в {place}. Оберіть іншу теку або попросіть доступ.',
  },
  'export.name-too-long': {
    en: '{place} is a longer name than the disk can have. Choose a folder with a shorter way to it, or let the layout in site.json name less.',
    uk: '{place} — задовга назва для диска. Оберіть теку з коротшим шляхом або скоротіть поле layout у site.json.',
  },
  'export.fault': {
    en: 'The export to {place} failed ({code}). Try again or choose another folder.',
    uk: 'Експорт у {place} не вдався ({code}). Спробуйте ще раз або оберіть іншу теку.',
  },
  'export.place-of-other-story': {
    en: '{place} holds the export of another story. Give this story another slug, or choose another folder.',
    uk: 'У {place} лежить експорт іншого матеріалу. Змініть слаг цього матеріалу або оберіть іншу теку.',
  },

  'site.not-json': {
    en: '“{file}” stops making sense at line {line}, column {column}. Mend it there; a comma or a quotation mark is often missing.',
    uk: '«{file}» має помилку в рядку {line}, позиція {column}. Виправте її: найчастіше бракує коми або лапок.',
  },
  'site.not-utf8': {
    en: '“{file}” is not in UTF-8, so its letters would be wrong on the page. Save it again in UTF-8.',
    uk: '«{file}» збережено не в UTF-8, тож літери на сторінці були б хибні. Збережіть його ще раз у UTF-8.',
  },
  'site.not-a-profile': {
    en: '“{file}” is not a site profile of Lede: its field “format” should be “lede-site”.',
    uk: '«{file}» не є профілем сайту Lede: на початку має стояти поле format зі значенням lede-site.',
  },
  'site.too-new': {
    en: '“{file}” was written for a newer Lede. Update Lede to use it.',
    uk: '«{file}» створено для новішої версії Lede. Оновіть Lede, щоб ним користуватися.',
  },
  'site.invalid': {
    en: '“{file}”, line {line}, “{path}”: {problem}.',
    uk: '«{file}», рядок {line}, «{path}»: {problem}.',
  },
  'site.not-found': {
    en: 'There is no site profile “{file}”. Give a file, or one of the profiles that come with Lede: {names}.',
    uk: 'Профілю сайту «{file}» немає. Вкажіть файл або один із профілів, що йдуть із Lede: {names}.',
  },
  'site.too-large': {
    en: '“{file}” is too large for a site’s file: it may have at most {megabytes} MB.',
    uk: '«{file}» завеликий для файлу сайту: дозволено щонайбільше {megabytes} МБ.',
  },
  'site.plugin-not-allowed': {
    en: 'The site’s profile has a program of its own, {file}, which nobody here has allowed, so nothing was exported. Read it, or ask whoever wrote it; then allow this very file with “lede export … --allow-plugin {sha256}”.',
    uk: 'Профіль сайту має власну програму, {file}, якої тут ніхто не дозволив, тому нічого не експортовано. Прочитайте її або спитайте автора, а тоді дозвольте саме цей файл: «lede export … --allow-plugin {sha256}».',
  },
  'site.plugin-changed': {
    en: 'The site’s program has been changed in the meantime. Look at it again before you allow it.',
    uk: 'Програму сайту тим часом змінили. Перегляньте її ще раз, перш ніж дозволити.',
  },
  'site.plugin-too-slow': {
    en: {
      one: 'The plugin of the site’s profile, {file}, had not finished a page after {count} second and was stopped, so the page was not made. Whoever wrote it can mend it.',
      other:
        'The plugin of the site’s profile, {file}, had not finished a page after {count} seconds and was stopped, so the page was not made. Whoever wrote it can mend it.',
    },
    uk: {
      one: 'Плагін профілю сайту, {file}, за {count} секунду не закінчив сторінки, і його зупинено, тож сторінки немає. Виправити його може автор.',
      few: 'Плагін профілю сайту, {file}, за {count} секунди не закінчив сторінки, і його зупинено, тож сторінки немає. Виправити його може автор.',
      many: 'Плагін профілю сайту, {file}, за {count} секунд не закінчив сторінки, і його зупинено, тож сторінки немає. Виправити його може автор.',
      other:
        'Плагін профілю сайту, {file}, за {count} секунди не закінчив сторінки, і його зупинено, тож сторінки немає. Виправити його може автор.',
    },
  },
  'site.plugin-failed': {
    en: 'The plugin of the site’s profile, {file}, failed ({reason}), so the page was not made. Whoever wrote it can mend it.',
    uk: 'Плагін профілю сайту, {file}, дав збій ({reason}), тож сторінки немає. Виправити його може автор.',
  },
  'site.plugin-ended': {
    en: 'The plugin of the site’s profile, {file}, failed (it ended by itself), so the page was not made. Whoever wrote it can mend it.',
    uk: 'Плагін профілю сайту, {file}, дав збій (завершився сам), тож сторінки немає. Виправити його може автор.',
  },
  'site.plugin-no-answer': {
    en: 'The plugin of the site’s profile, {file}, failed (what it gave is no answer of a plugin), so the page was not made. Whoever wrote it can mend it.',
    uk: 'Плагін профілю сайту, {file}, дав збій (повернув не те, що має повертати плагін), тож сторінки немає. Виправити його може автор.',
  },
  'site.plugin-no-story': {
    en: 'The plugin of the site’s profile, {file}, failed (the story is gone), so the page was not made. Whoever wrote it can mend it.',
    uk: 'Плагін профілю сайту, {file}, дав збій (матеріал зник зі сторінки), тож сторінки немає. Виправити його може автор.',
  },
} as const satisfies Record<string, Translated>;

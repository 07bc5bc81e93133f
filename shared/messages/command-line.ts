import type { Translated } from './message.ts';

/** What the command line says in a terminal. */
export const commandLineMessages = {
  'cli.usage': {
    en: 'Usage: npm run --silent lede -- COMMAND',
    uk: 'Використання: npm run --silent lede -- КОМАНДА',
  },
  'cli.usage-of': {
    en: 'Usage: npm run --silent lede -- {usage}',
    uk: 'Використання: npm run --silent lede -- {usage}',
  },
  'cli.commands': { en: 'Commands:', uk: 'Команди:' },
  'cli.flags': { en: 'Options:', uk: 'Параметри:' },
  'cli.story-is': {
    en: 'STORY is the name of a story’s folder, or its id.',
    uk: 'STORY — назва теки матеріалу або його ідентифікатор.',
  },
  'cli.about-import': {
    en: 'makes a story from a text file',
    uk: 'створює матеріал із текстового файлу',
  },
  'cli.about-list': { en: 'lists the stories of the desk', uk: 'показує список матеріалів редакції' },
  'cli.about-show': { en: 'prints a story’s file', uk: 'виводить файл матеріалу' },
  'cli.about-export': {
    en: 'writes a story for the site to a folder: HTML, photos and other formats',
    uk: 'записує матеріал для сайту в теку: HTML, фото та інші формати',
  },
  'cli.about-photo': {
    en: 'attaches a photo to a photo block',
    uk: 'додає знімок до блока «Фото»',
  },
  'cli.about-history': {
    en: 'lists the versions of a story that the history keeps',
    uk: 'показує версії матеріалу, які зберігає історія',
  },
  'cli.about-restore': {
    en: 'brings a version back; VERSION is its number or id in the history',
    uk: 'відновлює версію; VERSION — її номер або код в історії',
  },
  'cli.about-doctor': {
    en: 'looks at every story, journal, photo and history of the desk, and mends what it can',
    uk: 'перевіряє кожен матеріал, журнал, фото та історію редакції й лагодить, що може',
  },
  'cli.no-version': {
    en: 'The history has no version “{version}”. “lede history STORY” lists them.',
    uk: 'В історії немає версії «{version}». Їхній список показує «lede history STORY».',
  },
  'cli.restored': {
    en: 'Version {point} is back. To undo this, restore {undo}.',
    uk: 'Версію {point} відновлено. Щоб скасувати це, відновіть {undo}.',
  },
  'cli.no-undo': {
    en: 'Nothing was restored: the history cannot keep the text as it is now. “lede doctor” says what is wrong with it.',
    uk: 'Нічого не відновлено: історія не може зберегти теперішній текст. Що з нею не так, скаже «lede doctor».',
  },
  'doctor.not-canonical': {
    en: 'The story’s file is not as Lede writes it: another program has changed it. What stood there is kept beside it as story.….bak.json.',
    uk: 'Файл матеріалу записано не так, як це робить Lede: його змінила інша програма. Те, що там було, збережено поруч як story.….bak.json.',
  },
  'doctor.lock-unreadable': {
    en: 'The story’s lock does not say who holds it. After a minute without a sign of life it can be taken.',
    uk: 'Із замка матеріалу не видно, хто його тримає. Якщо хвилину ніхто не озветься, матеріал можна буде взяти.',
  },
  'doctor.photo-missing': {
    en: 'The photo {file} is not there. Attach it again.',
    uk: 'Немає фото {file}. Додайте його знову.',
  },
  'doctor.photo-changed': {
    en: 'The photo {file} is not what it was when it was attached. Attach it again.',
    uk: 'Фото {file} не таке, яким його додали. Додайте його знову.',
  },
  'doctor.version-damaged': {
    en: 'The version of {moment} in the history is gone or damaged. The story itself is sound.',
    uk: 'Версія від {moment} в історії зникла або пошкоджена. Сам матеріал цілий.',
  },
  'doctor.leftovers': {
    en: {
      one: 'A write that was broken off had left {count} file; it never held anything that is missing.',
      other: 'Writes that were broken off had left {count} files; they never held anything that is missing.',
    },
    uk: {
      one: 'Після перерваного запису залишився {count} файл; нічого потрібного в ньому не було.',
      few: 'Після перерваних записів залишилися {count} файли; нічого потрібного в них не було.',
      many: 'Після перерваних записів залишилося {count} файлів; нічого потрібного в них не було.',
      other: 'Після перерваних записів залишилося {count} файла; нічого потрібного в них не було.',
    },
  },
  'doctor.mended': { en: '(mended)', uk: '(полагоджено)' },
  'doctor.not-mended': { en: '(needs you)', uk: '(потребує вас)' },
  'doctor.looked-at': {
    en: { one: '{count} story looked at.', other: '{count} stories looked at.' },
    uk: {
      one: 'Перевірено {count} матеріал.',
      few: 'Перевірено {count} матеріали.',
      many: 'Перевірено {count} матеріалів.',
      other: 'Перевірено {count} матеріалу.',
    },
  },
  'cli.about-serve': {
    en: 'opens the editor for a browser on this computer, and prints its address',
    uk: 'відкриває редактор для браузера на цьому комп’ютері й виводить його адресу',
  },
  'cli.flag-desk': {
    en: 'the desk folder; ~/Lede when not given',
    uk: 'тека редакції; якщо не вказано, ~/Lede',
  },
  'cli.flag-json': { en: 'answers in JSON', uk: 'відповідає у форматі JSON' },
  'cli.flag-help': { en: 'shows this help', uk: 'показує цю довідку' },
  'cli.flag-language': {
    en: 'the story’s language; detected when not given',
    uk: 'мова матеріалу; якщо не вказано, визначається сама',
  },
  'cli.flag-all': {
    en: 'every story of the desk, in place of STORY; what has not changed since the last time is left alone',
    uk: 'усі матеріали редакції замість STORY; те, що відтоді не змінилося, лишається як є',
  },
  'cli.flag-out': { en: 'the folder to write to', uk: 'тека, у яку записати' },
  'cli.flag-site': {
    en: 'a site profile: a file, or plain or ukrainian-news; the desk’s site.json when not given',
    uk: 'профіль сайту: файл або plain чи ukrainian-news; якщо не вказано, site.json редакції',
  },
  'cli.flag-allow-plugin': {
    en: 'lets the plugin of the site’s profile run, if its file has this SHA-256; that is remembered for you',
    uk: 'дозволяє плагін профілю сайту, якщо його файл має цей SHA-256; дозвіл запам’ятовується для вас',
  },
  'cli.flag-format': {
    en: 'formats with commas between, pdf and docx for paper among them; those of the site when not given',
    uk: 'формати через кому, зокрема pdf і docx для паперу; якщо не вказано, ті, що в профілі сайту',
  },
  'cli.flag-block': {
    en: 'the photo block’s id; the first one without a file when not given',
    uk: 'ідентифікатор блока; якщо не вказано, перший блок без файлу',
  },
  'cli.flag-caption': { en: 'the caption', uk: 'підпис' },
  'cli.flag-credit': { en: 'the credit line, the name alone', uk: 'автор фото, лише ім’я' },
  'cli.flag-alt': {
    en: 'what is in the photo, for those who do not see it',
    uk: 'що на знімку, для тих, хто його не бачить',
  },
  'cli.flag-port': {
    en: 'the port; any free one when not given',
    uk: 'порт; якщо не вказано, будь-який вільний',
  },
  'cli.no-command': {
    en: 'No command given. See “npm run --silent lede -- --help”.',
    uk: 'Команду не вказано. Дивіться «npm run --silent lede -- --help».',
  },
  'cli.unknown-command': {
    en: 'There is no command “{command}”. See “npm run --silent lede -- --help”.',
    uk: 'Команди «{command}» немає. Дивіться «npm run --silent lede -- --help».',
  },
  'cli.unknown-flag': {
    en: '“{command}” has no option {flag}. See “npm run --silent lede -- {command} --help”.',
    uk: 'Команда «{command}» не має параметра {flag}. Дивіться «npm run --silent lede -- {command} --help».',
  },
  'cli.flag-needs-value': {
    en: 'The option {flag} needs a value.',
    uk: 'Параметр {flag} потребує значення.',
  },
  'cli.flag-takes-no-value': {
    en: 'The option {flag} takes no value.',
    uk: 'Параметр {flag} не приймає значення.',
  },
  'cli.flag-twice': {
    en: 'The option {flag} is given twice.',
    uk: 'Параметр {flag} вказано двічі.',
  },
  'cli.wrong-arguments': {
    en: 'Wrong use. It is: {usage}',
    uk: 'Неправильне використання. Правильно так: {usage}',
  },
  'cli.wrong-language': {
    en: 'The language is uk, en or ru, not “{language}”.',
    uk: 'Мова — uk, en або ru, а не «{language}».',
  },
  'cli.wrong-format': {
    en: 'There is no format “{format}”. The formats are {formats}, with commas between.',
    uk: 'Формату «{format}» немає. Є {formats}, через кому.',
  },
  'cli.wrong-port': {
    en: 'The port is a number from 1 to 65535, not “{port}”.',
    uk: 'Порт — число від 1 до 65535, а не «{port}».',
  },
  'cli.no-file': { en: 'There is no file {file}.', uk: 'Файлу {file} немає.' },
  'cli.not-a-file': { en: '{file} is not a file.', uk: '{file} — не файл.' },
  'cli.unreadable-file': {
    en: 'The file {file} cannot be read ({reason}).',
    uk: 'Файл {file} не вдається прочитати ({reason}).',
  },
  'cli.file-too-large': {
    en: '{file} is larger than {megabytes} MB, the most that Lede takes.',
    uk: '{file} більший за {megabytes} МБ — це найбільше, що приймає Lede.',
  },
  'cli.held': {
    en: '{person} is writing in this story now (on {machine}): close it there first.',
    uk: 'Над цим матеріалом зараз працює {person} (на {machine}): спершу закрийте його там.',
  },
  'cli.no-photo-block': {
    en: 'There is no photo block {block} in this story.',
    uk: 'У цьому матеріалі немає блока «Фото» {block}.',
  },
  'cli.no-empty-photo-block': {
    en: 'Every photo block of this story has its file already: name one with --block.',
    uk: 'Усі блоки «Фото» в цьому матеріалі вже мають файли: вкажіть потрібний через --block.',
  },
  'cli.export-refused': {
    en: {
      one: 'Not exported: {count} thing to mend first.',
      other: 'Not exported: {count} things to mend first.',
    },
    uk: {
      one: 'Не експортовано: спершу слід виправити {count} недолік.',
      few: 'Не експортовано: спершу слід виправити {count} недоліки.',
      many: 'Не експортовано: спершу слід виправити {count} недоліків.',
      other: 'Не експортовано: спершу слід виправити {count} недоліку.',
    },
  },
  'cli.fault': { en: 'Lede failed: {reason}', uk: 'Збій Lede: {reason}' },
  'cli.imported': {
    en: 'A new story: {folder}',
    uk: 'Новий матеріал: {folder}',
  },
  'cli.attached': {
    en: 'Attached: {file}',
    uk: 'Додано: {file}',
  },
  'cli.no-stories': {
    en: 'There are no stories on this desk yet.',
    uk: 'У цій редакції ще немає матеріалів.',
  },
  'cli.no-headline': { en: 'No headline', uk: 'Без заголовка' },
  'cli.new-address': {
    en: 'Press Enter for a new address, Ctrl+C to stop.',
    uk: 'Enter — нова адреса, Ctrl+C — зупинити.',
  },
} as const satisfies Record<string, Translated>;

import type { Translated } from './message.ts';

/** The interface around the text: the list of stories, saving, export, settings. */
export const appMessages = {
  'app.this-language': { en: 'English', uk: 'Українська' },
  'app.close': { en: 'Close', uk: 'Закрити' },
  'app.cancel': { en: 'Cancel', uk: 'Скасувати' },
  'app.dismiss': { en: 'Dismiss', uk: 'Прибрати' },
  'app.try-again': { en: 'Try again', uk: 'Спробувати ще раз' },
  'app.reload': { en: 'Reload the window', uk: 'Перезавантажити вікно' },

  'app.greeting': { en: 'What are we writing?', uk: 'Що пишемо?' },
  'app.greeting-first': { en: 'Welcome to the desk', uk: 'Вітаємо в редакції' },
  'app.greeting-lead': {
    en: 'Write a story or paste one. Lede finds the lead, the quotes and the photos, keeps every word on this computer, and makes a clean page for the site.',
    uk: 'Напишіть матеріал або вставте готовий. Lede знайде лід, цитати й фото, збереже кожне слово на цьому комп’ютері та зробить чисту сторінку для сайту.',
  },
  'app.new-story-hint': { en: 'Start with an empty page', uk: 'Почати з чистого аркуша' },
  'app.paste-story-hint': {
    en: 'The text becomes a story by itself',
    uk: 'Текст сам складеться в матеріал',
  },
  'app.open-file-hint': {
    en: 'Choose a text file, or drop it anywhere here',
    uk: 'Оберіть текстовий файл або перетягніть його сюди',
  },
  'app.try-sample': { en: 'Or look around in a sample story', uk: 'Або роззирніться в матеріалі-зразку' },
  'app.go-on': { en: 'Go on with', uk: 'Продовжити' },
  'app.open-sample': { en: 'Open a sample story', uk: 'Відкрити матеріал-зразок' },

  'app.stories': { en: 'Stories', uk: 'Матеріали' },
  'app.to-greeting': { en: 'To the first screen', uk: 'На перший екран' },
  'app.no-stories': { en: 'No stories yet.', uk: 'Матеріалів ще немає.' },
  'app.untitled': { en: 'Untitled story', uk: 'Матеріал без заголовка' },
  'app.writes-here': { en: '{person} is writing', uk: 'пише {person}' },
  'app.actions': { en: 'Actions', uk: 'Дії' },
  'app.actions-for': { en: 'Actions: {title}', uk: 'Дії: {title}' },
  'app.unreadable': { en: 'Cannot be opened', uk: 'Не відкриваються' },
  'app.trash': { en: 'Trash', uk: 'Кошик' },
  'app.trash-empty': { en: 'The trash is empty.', uk: 'Кошик порожній.' },
  'app.trashed-at': { en: 'Moved here {moment}', uk: 'У кошику: {moment}' },
  'app.restore': { en: 'Restore', uk: 'Відновити' },
  'app.restore-this': { en: 'Restore: {title}', uk: 'Відновити: {title}' },
  'app.moved-to-trash': { en: 'The story is in the trash.', uk: 'Матеріал у кошику.' },

  'app.story': { en: 'Story', uk: 'Матеріал' },
  'app.kicker': { en: 'Kicker', uk: 'Надзаголовок' },
  'app.headline': { en: 'Headline', uk: 'Заголовок' },
  'app.byline': { en: 'Byline', uk: 'Автор' },
  'app.words': {
    en: { one: '{count} word', other: '{count} words' },
    uk: { one: '{count} слово', few: '{count} слова', many: '{count} слів', other: '{count} слова' },
  },
  'app.characters': {
    en: { one: '{count} character', other: '{count} characters' },
    uk: { one: '{count} знак', few: '{count} знаки', many: '{count} знаків', other: '{count} знака' },
  },
  'app.words-selected': {
    en: { one: '{selected} of {count} word', other: '{selected} of {count} words' },
    uk: {
      one: '{selected} із {count} слова',
      few: '{selected} із {count} слів',
      many: '{selected} із {count} слів',
      other: '{selected} із {count} слова',
    },
  },
  'app.characters-selected': {
    en: { one: '{selected} of {count} character', other: '{selected} of {count} characters' },
    uk: {
      one: '{selected} із {count} знака',
      few: '{selected} із {count} знаків',
      many: '{selected} із {count} знаків',
      other: '{selected} із {count} знака',
    },
  },
  'app.without-spaces': { en: 'Without spaces: {count}', uk: 'Без пробілів: {count}' },
  'app.target': { en: 'Target length in words', uk: 'Замовлений обсяг у словах' },
  'app.target-none': { en: 'none', uk: 'немає' },
  'app.target-set': { en: 'Set a target length', uk: 'Вказати замовлений обсяг' },
  'app.target-refused': {
    en: 'Write a whole number up to {most}, or nothing when no length was ordered.',
    uk: 'Впишіть ціле число, не більше за {most}, або залиште порожнім, якщо обсяг не замовлено.',
  },
  'app.target-share': { en: '{share} % of {target} words', uk: '{share} % від {target} слів' },
  'app.reading-time': { en: '{count} min read', uk: '{count} хв читання' },
  'app.to-come': { en: 'To come: {count}', uk: 'Уточнити: {count}' },
  'app.to-come-next': { en: 'Go to the next place marked TK', uk: 'До наступного місця, яке треба уточнити' },
  'app.typesetting': {
    en: 'Set quotation marks, dashes and spaces while typing',
    uk: 'Ставити лапки, тире й нерозривні пробіли під час набору',
  },
  'app.language-of-story': { en: 'Language', uk: 'Мова' },
  'app.cannot-open': { en: 'The story cannot be opened', uk: 'Матеріал не відкривається' },

  'app.saved': { en: 'Saved', uk: 'Збережено' },
  'app.saving': { en: 'Saving…', uk: 'Зберігаємо…' },
  'app.not-saved': { en: 'Not saved', uk: 'Не збережено' },
  'app.read-only': { en: 'Read only', uk: 'Лише читання' },
  'app.keep-mine': { en: 'Keep my version', uk: 'Залишити мою версію' },
  'app.show-other': { en: 'Show the other version', uk: 'Показати іншу версію' },
  'app.take-over': { en: 'Take over', uk: 'Перебрати на себе' },
  'app.save-as-new': { en: 'Keep mine as a new story', uk: 'Зберегти моє як новий матеріал' },
  'app.copy-text': { en: 'Copy the text', uk: 'Скопіювати текст' },
  'app.text-copied': { en: 'The text is on the clipboard.', uk: 'Текст скопійовано.' },
  'app.text-not-copied': {
    en: 'The system does not let Lede use the clipboard. Select the text and copy it with the keyboard.',
    uk: 'Система не дає доступу до буфера обміну. Виділіть текст і скопіюйте його з клавіатури.',
  },
  'app.changed-on-disk': {
    en: 'Somebody else has changed this story since you opened it. Keep your version (the other one stays beside it in the story’s folder), or look at the other one (yours becomes a story of its own).',
    uk: 'Відколи ви відкрили цей матеріал, його змінив хтось інший. Можна залишити вашу версію (інша лежатиме поруч у теці матеріалу) або показати іншу (ваша стане окремим матеріалом).',
  },
  'app.taken-over': {
    en: '{person} has taken this story over. What you wrote last is only in this window.',
    uk: 'Матеріал тепер редагує {person}. Написане вами востаннє є лише в цьому вікні.',
  },
  'app.held-by': {
    en: '{person} has been writing in this story since {since} ({machine}). You can read it here, or take it over.',
    uk: 'Цей матеріал редагує {person} від {since} ({machine}). Тут його можна читати або перебрати на себе.',
  },
  'app.read-anew': {
    en: 'The story was changed outside this window; here is its new text.',
    uk: 'Матеріал змінили поза цим вікном; ось його новий текст.',
  },
  'app.kept-as-new': {
    en: 'Your version is a story of its own now.',
    uk: 'Ваша версія тепер є окремим матеріалом.',
  },
  'app.open-kept': { en: 'Open it', uk: 'Відкрити' },
  'app.stays-until-saved': {
    en: 'The story is not saved yet, so it stays open.',
    uk: 'Матеріал ще не збережено, тож він лишається відкритим.',
  },
  'app.close-unsaved': {
    en: 'What you wrote last is not on disk, only in this window. Stay and mend what stands in the way, copy the text, or close and lose it.',
    uk: 'Написаного востаннє немає на диску, воно лише в цьому вікні. Можна лишитися й усунути перешкоду, скопіювати текст або закрити вікно та втратити його.',
  },
  'app.close-without-saving': { en: 'Close without saving', uk: 'Закрити без збереження' },
  'app.stay': { en: 'Stay', uk: 'Лишитися' },
  'app.broken': { en: 'The window has broken', uk: 'Вікно зламалося' },
  'app.broken-detail': {
    en: 'The fault is Lede’s ({reason}). Your text is still here: reload the window, or copy the text first.',
    uk: 'Це помилка Lede ({reason}). Ваш текст нікуди не зник: перезавантажте вікно або спершу скопіюйте текст.',
  },

  'app.paste-hint': {
    en: 'Paste the text here. Lede finds its parts and shows why it chose them.',
    uk: 'Вставте сюди текст. Lede знайде його частини й пояснить, чому саме такі.',
  },
  'app.text-of-story': { en: 'Text of the story', uk: 'Текст матеріалу' },
  'app.make-story': { en: 'Make a story', uk: 'Створити матеріал' },
  'app.nothing-to-paste': {
    en: 'There is no text on the clipboard.',
    uk: 'У буфері обміну немає тексту.',
  },

  'app.understood': { en: 'Understood', uk: 'Зрозуміло' },
  'app.save-copy': { en: 'Save a copy elsewhere', uk: 'Зберегти копію в іншому місці' },
  'app.kept-in-journal': {
    en: 'Your words are safe in the story’s journal. Saving goes on by itself as soon as it can.',
    uk: 'Ваші слова в безпеці: вони в журналі матеріалу. Збереження відновиться саме, щойно це буде можливо.',
  },
  'app.kept-in-rescue': {
    en: 'Your words are safe among your own data on this computer. Saving goes on by itself as soon as it can.',
    uk: 'Ваші слова в безпеці: вони серед ваших особистих даних на цьому комп’ютері. Збереження відновиться саме, щойно це буде можливо.',
  },
  'app.kept-in-window': {
    en: 'Your last words are only in this window. Do not close it; save a copy elsewhere to be safe.',
    uk: 'Ваші останні слова є лише в цьому вікні. Не закривайте його; про всяк випадок збережіть копію в іншому місці.',
  },

  'app.export': { en: 'Export', uk: 'Експорт' },
  'app.exporting': { en: 'Exporting: {done} of {total}', uk: 'Експорт: {done} з {total}' },
  'app.exported': { en: 'Exported', uk: 'Експортовано' },
  'app.export-failed': { en: 'The export failed', uk: 'Експорт не вдався' },
  'app.files': { en: 'Files', uk: 'Файли' },
  'app.show-in-folder': { en: 'Show in the folder', uk: 'Показати в теці' },
  'app.show-where': { en: 'Show where', uk: 'Показати де' },
  'app.checks': { en: 'Before the export', uk: 'Перед експортом' },
  'app.nothing-in-the-way': {
    en: 'Nothing stands in the way of the export.',
    uk: 'Експорту ніщо не заважає.',
  },
  'app.export-again': { en: 'Export again', uk: 'Експортувати ще раз' },
  'app.stops-export': { en: 'Stops the export', uk: 'Не дає експортувати' },
  'app.worth-a-look': { en: 'Worth a look', uk: 'Варто перевірити' },

  'app.commands': { en: 'Commands', uk: 'Команди' },
  'app.find-command': { en: 'Find a command', uk: 'Знайти команду' },
  'app.no-such-command': { en: 'There is no such command.', uk: 'Такої команди немає.' },

  'app.interface-language': { en: 'Language of Lede', uk: 'Мова Lede' },
  'app.by-system': { en: 'As in the system', uk: 'Як у системі' },
  'app.as-interface': { en: 'As the language of Lede', uk: 'Як мова Lede' },
  'app.new-story-language': { en: 'Language of new stories', uk: 'Мова нових матеріалів' },
  'app.person': { en: 'Your name', uk: 'Ваше ім’я' },
  'app.person-hint': {
    en: 'Others see it when you are writing in a story.',
    uk: 'Його бачать інші, коли ви редагуєте матеріал.',
  },
  'app.theme': { en: 'Look', uk: 'Вигляд' },
  'app.theme.system': { en: 'As in the system', uk: 'Як у системі' },
  'app.theme.light': { en: 'Light', uk: 'Світлий' },
  'app.theme.dark': { en: 'Dark', uk: 'Темний' },
} as const satisfies Record<string, Translated>;

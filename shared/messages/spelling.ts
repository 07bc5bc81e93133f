import type { Translated } from './message.ts';

/** What is said about spelling. */
export const spellingMessages = {
  'spelling.next': { en: 'Next misspelling', uk: 'Наступна помилка в слові' },
  'spelling.menu': { en: 'Spelling of “{word}”', uk: 'Правопис слова «{word}»' },
  'spelling.looking': { en: 'Looking for suggestions…', uk: 'Шукаємо варіанти…' },
  'spelling.no-suggestions': { en: 'No suggestions', uk: 'Варіантів немає' },
  'spelling.add': { en: 'Add to the desk’s words', uk: 'Додати до слів редакції' },
  'spelling.added': {
    en: '“{word}” is now one of the desk’s words',
    uk: '«{word}» тепер серед слів редакції',
  },
  'spelling.take-back': { en: 'Take back', uk: 'Скасувати' },
  'spelling.none': { en: 'No misspellings were found', uk: 'Помилок у словах не знайдено' },
  'spelling.setting': { en: 'Check spelling', uk: 'Перевіряти правопис' },
  'spelling.failed': {
    en: 'Spelling cannot be checked now ({reason}). Open the story again to try once more.',
    uk: 'Перевірка правопису зараз не працює ({reason}). Відкрийте матеріал знову, щоб спробувати ще раз.',
  },
} as const satisfies Record<string, Translated>;

import type { Translated } from './message.ts';

/** What the review of the intake's guesses says. */
export const reviewMessages = {
  'review.title': { en: 'Review of guesses', uk: 'Перегляд здогадів' },
  'review.next': { en: 'Next guess', uk: 'Наступний здогад' },
  'review.previous': { en: 'Previous guess', uk: 'Попередній здогад' },
  'review.accept': { en: 'Accept', uk: 'Прийняти' },
  'review.accept-all': { en: 'Accept all guesses', uk: 'Прийняти всі здогади' },
  'review.paragraph': { en: 'Paragraph', uk: 'Абзац' },
  'review.change': { en: 'Other type…', uk: 'Інший тип…' },
  'review.split': { en: 'Split', uk: 'Розділити' },
  'review.merge': { en: 'Join above', uk: 'З попереднім' },
  'review.left': {
    en: { one: '{count} guess left', other: '{count} guesses left' },
    uk: {
      one: 'Залишився {count} здогад',
      few: 'Залишилося {count} здогади',
      many: 'Залишилося {count} здогадів',
      other: 'Залишилося {count} здогаду',
    },
  },
  'review.as-plain-paragraphs': {
    en: 'Taken-in text as plain paragraphs',
    uk: 'Вставлене — звичайними абзацами',
  },
  'review.plain': { en: 'As plain paragraphs', uk: 'Звичайними абзацами' },
  'review.taken-in': {
    en: {
      one: '{count} block got its type by a guess. {key} goes through them.',
      other: '{count} blocks got their types by guesses. {key} goes through them.',
    },
    uk: {
      one: 'Тип {count} блоку вгадано. {key} — переглянути.',
      few: 'Типи {count} блоків вгадано. {key} — переглянути.',
      many: 'Типи {count} блоків вгадано. {key} — переглянути.',
      other: 'Типи {count} блоку вгадано. {key} — переглянути.',
    },
  },
} as const satisfies Record<string, Translated>;

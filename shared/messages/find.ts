import type { Translated } from './message.ts';

export const findMessages = {
  'find.bar': { en: 'Find and replace', uk: 'Пошук і заміна' },
  'find.what': { en: 'Find', uk: 'Знайти' },
  'find.with': { en: 'Replace with', uk: 'Замінити на' },
  'find.case': { en: 'Match case', uk: 'Враховувати регістр' },
  'find.word': { en: 'Whole words', uk: 'Слово цілком' },
  'find.pattern': { en: 'Regular expression', uk: 'Регулярний вираз' },
  'find.previous': { en: 'Previous', uk: 'Попередній збіг' },
  'find.next': { en: 'Next', uk: 'Наступний збіг' },
  'find.replace': { en: 'Replace', uk: 'Замінити' },
  'find.replace-all': { en: 'Replace all', uk: 'Замінити всі' },
  'find.show-replace': { en: 'Show replacing', uk: 'Показати заміну' },
  'find.none': { en: 'No matches', uk: 'Збігів немає' },
  'find.place': { en: '{place} of {count}', uk: '{place} із {count}' },
  'find.replaced': {
    en: { one: '{count} replaced', other: '{count} replaced' },
    uk: {
      one: 'Замінено {count}',
      few: 'Замінено {count}',
      many: 'Замінено {count}',
      other: 'Замінено {count}',
    },
  },
  'find.bad-pattern': {
    en: 'This is not a regular expression yet: {reason}',
    uk: 'Це ще не регулярний вираз: {reason}',
  },
  'find.bad-pattern.bracket': { en: 'a bracket is not closed', uk: 'не закрито дужку' },
  'find.bad-pattern.repeat': { en: 'there is nothing to repeat', uk: 'немає чого повторювати' },
  'find.bad-pattern.escape': { en: 'a backslash has no meaning here', uk: 'зайва зворотна скісна риска' },
  'find.bad-pattern.slow': {
    en: 'a repetition within a repetition would take too long',
    uk: 'повторення всередині повторення шукатиметься надто довго',
  },
  'find.bad-pattern.other': { en: 'check how it is written', uk: 'перевірте, як його написано' },
} as const satisfies Record<string, Translated>;

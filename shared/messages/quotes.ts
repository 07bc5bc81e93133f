import type { Translated } from './message.ts';

/** What is said of quotes whose words were changed. */
export const quoteMessages = {
  'check.quote-changed': {
    en: 'The words of a quote are not those that it came with: {quote} Compare them with the source.',
    uk: 'Слова цитати вже не ті, з якими її вставили: {quote} Звірте їх із джерелом.',
  },
  'quote.changed': { en: 'The words were changed', uk: 'Слова змінено' },
} as const satisfies Record<string, Translated>;

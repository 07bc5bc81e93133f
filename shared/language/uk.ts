import type { Language } from './language.ts';

export const ukrainian: Language = {
  code: 'uk',
  labels: { photo: 'Фото', reminder: 'Нагадаємо', related: 'Читайте також' },
  cues: [],
  saidStems: [],
  dateWords: [],
  transliterate: (text) => text,
};

import type { Language } from './language.ts';

export const russian: Language = {
  code: 'ru',
  labels: { photo: 'Фото', reminder: 'Напомним', related: 'Читайте также' },
  cues: [],
  saidStems: [],
  dateWords: [],
  transliterate: (text) => text,
};

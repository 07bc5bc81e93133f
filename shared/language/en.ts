import type { Language } from './language.ts';

export const english: Language = {
  code: 'en',
  labels: { photo: 'Photo', reminder: 'As a reminder', related: 'We also wrote' },
  cues: [],
  saidStems: [],
  dateWords: [],
  transliterate: (text) => text,
};

import type { Translated } from './message.ts';

export const blockMessages = {
  'block.lead': { en: 'Lead', uk: 'Лід' },
  'block.source': { en: 'Source line', uk: 'Джерело' },
  'block.paragraph': { en: 'Paragraph', uk: 'Абзац' },
  'block.subhead': { en: 'Subhead', uk: 'Підзаголовок' },
  'block.quote': { en: 'Quote', uk: 'Цитата' },
  'block.list': { en: 'List', uk: 'Список' },
  'block.photo': { en: 'Photo', uk: 'Фото' },
  'block.reminder': { en: 'Reminder', uk: 'Нагадування' },
  'block.related': { en: 'We also wrote', uk: 'Читайте також' },
  'block.factbox': { en: 'Fact box', uk: 'Довідка' },
  'block.table': { en: 'Table', uk: 'Таблиця' },
  'block.correction': { en: 'Correction', uk: 'Виправлення' },
  'block.embed': { en: 'Embed', uk: 'Допис із мережі' },
  'block.divider': { en: 'Divider', uk: 'Роздільник' },
  'block.unknown': { en: 'Block from a newer Lede', uk: 'Блок із новішої версії Lede' },
} as const satisfies Record<string, Translated>;

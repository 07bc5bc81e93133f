import type { Translated } from './message.ts';

/** What the preview says: how the exported story looks, what its formats hold, and how it shows where it is shared. */
export const previewMessages = {
  'preview.title': { en: 'Preview', uk: 'Перегляд' },
  'preview.page': { en: 'Page', uk: 'Сторінка' },
  'preview.cards': { en: 'Shared', uk: 'У мережах' },
  'preview.source': { en: 'Source', uk: 'Код' },
  'preview.what': { en: 'What to show', uk: 'Що показати' },
  'preview.width': { en: 'Width', uk: 'Ширина' },
  'preview.phone': { en: 'Phone', uk: 'Телефон' },
  'preview.tablet': { en: 'Tablet', uk: 'Планшет' },
  'preview.desktop': { en: 'Desktop', uk: 'Комп’ютер' },
  'preview.light': { en: 'Light', uk: 'Світла' },
  'preview.dark': { en: 'Dark', uk: 'Темна' },
  'preview.scheme': { en: 'Colours', uk: 'Тема' },
  'preview.alone': { en: 'Fill the window', uk: 'На все вікно' },
  'preview.beside': { en: 'Beside the story', uk: 'Поруч із матеріалом' },
  'preview.frame': { en: 'The exported page', uk: 'Експортована сторінка' },
  'preview.format': { en: 'Format', uk: 'Формат' },
  'preview.copy': { en: 'Copy', uk: 'Копіювати' },
  'preview.post': { en: 'Post {number} of {total}', uk: 'Допис {number} з {total}' },
  'preview.post-length': { en: '{length} of {limit} characters', uk: '{length} з {limit} знаків' },
  'preview.with-photo': { en: 'under the photo', uk: 'підпис до фото' },
  'preview.no-address': {
    en: 'This desk has no site.json that says where the site is, so the page has no address and no photo to be shared with.',
    uk: 'У редакції немає site.json з адресою сайту, тому сторінка не має адреси, а фото не потрапить у поширення.',
  },
  'preview.title-cut': {
    en: 'Google will probably cut this title: it shows about {limit} characters.',
    uk: 'Google, ймовірно, обріже цей заголовок: він показує близько {limit} знаків.',
  },
  'preview.your-site': { en: 'your-site', uk: 'ваш-сайт' },

  'format.page': { en: 'Page', uk: 'Сторінка' },
  'format.fragment': { en: 'HTML for a CMS', uk: 'HTML для CMS' },
  'format.ninjs': { en: 'ninjs 3.1', uk: 'ninjs 3.1' },
  'format.markdown': { en: 'Markdown', uk: 'Markdown' },
  'format.text': { en: 'Plain text', uk: 'Простий текст' },
  'format.telegram': { en: 'Telegram', uk: 'Telegram' },
  'format.rss': { en: 'RSS item', uk: 'Запис RSS' },
  'format.pdf': { en: 'PDF', uk: 'PDF' },
  'format.docx': { en: 'Word', uk: 'Word' },
} as const satisfies Record<string, Translated>;

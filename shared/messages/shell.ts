import type { Translated } from './message.ts';

/** What the desktop app says outside its page: native dialogs, and the menu items that are the system's own. */
export const shellMessages = {
  'electron.refused-sender': {
    en: 'Lede refused a call that did not come from its own page.',
    uk: 'Lede відхилив звернення, яке надійшло не з його власної сторінки.',
  },
  'electron.cannot-start': { en: 'Lede cannot start', uk: 'Lede не може запуститися' },
  'electron.still-saving': { en: 'Lede is still saving', uk: 'Lede ще зберігає матеріал' },
  'electron.still-saving-detail': {
    en: 'The window has not said yet that everything is saved. If you close it now, the last changes may be lost.',
    uk: 'Вікно ще не підтвердило, що все збережено. Якщо закрити його зараз, останні зміни можуть зникнути.',
  },
  'electron.wait': { en: 'Wait', uk: 'Зачекати' },
  'electron.close-anyway': { en: 'Close anyway', uk: 'Усе одно закрити' },
  'electron.page-gone': { en: 'The window stopped working', uk: 'Вікно перестало працювати' },
  'electron.page-gone-detail': {
    en: 'Everything up to the last save is on disk. You can load the window again.',
    uk: 'Усе до останнього збереження є на диску. Вікно можна завантажити знову.',
  },
  'electron.load-again': { en: 'Load it again', uk: 'Завантажити знову' },
  'electron.other-desk': {
    en: 'Lede is open on the desk “{open}”. Close it first to open “{asked}”.',
    uk: 'Lede вже працює з текою «{open}». Щоб відкрити «{asked}», спершу закрийте його.',
  },
  'electron.choose-folder': { en: 'A folder to export to', uk: 'Тека для експорту' },
  'electron.choose': { en: 'Choose', uk: 'Обрати' },
  'electron.understood': { en: 'OK', uk: 'Зрозуміло' },
  'menu-item.cut': { en: 'Cut', uk: 'Вирізати' },
  'menu-item.copy': { en: 'Copy', uk: 'Копіювати' },
  'menu-item.paste': { en: 'Paste', uk: 'Вставити' },
  'menu-item.paste-plain': { en: 'Paste without formatting', uk: 'Вставити без форматування' },
  'menu-item.select-all': { en: 'Select all', uk: 'Виділити все' },
  'menu-item.actual-size': { en: 'Actual size', uk: 'Звичайний розмір' },
  'menu-item.zoom-in': { en: 'Zoom in', uk: 'Збільшити' },
  'menu-item.zoom-out': { en: 'Zoom out', uk: 'Зменшити' },
  'menu-item.full-screen': { en: 'Full screen', uk: 'На весь екран' },
  'menu-item.developer-tools': { en: 'Developer tools', uk: 'Інструменти розробника' },
  'menu-item.close': { en: 'Close the window', uk: 'Закрити вікно' },
  'menu-item.quit': { en: 'Quit', uk: 'Вийти' },
  'menu-item.window': { en: 'Window', uk: 'Вікно' },
  'menu-item.about': { en: 'About Lede', uk: 'Про Lede' },
  'menu-item.services': { en: 'Services', uk: 'Служби' },
  'menu-item.hide': { en: 'Hide Lede', uk: 'Сховати Lede' },
  'menu-item.hide-others': { en: 'Hide others', uk: 'Сховати інші' },
  'menu-item.show-all': { en: 'Show all', uk: 'Показати всі' },
} as const satisfies Record<string, Translated>;

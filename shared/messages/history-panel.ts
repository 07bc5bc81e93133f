import type { Occasion } from '../history/point.ts';
import type { Translated } from './message.ts';

/** What the panel with a story's history and the comparison of its versions say. */
export const historyPanelMessages = {
  'history-panel.title': { en: 'History', uk: 'Історія' },
  'history-panel.now': { en: 'As it is now', uk: 'Як є зараз' },
  'history-panel.empty': {
    en: 'Nothing to look back on yet. Lede keeps versions by itself from your first edit on.',
    uk: 'Поки що немає до чого повертатися. Lede сам зберігає версії, починаючи з першої правки.',
  },
  'history-panel.keep': { en: 'Keep this version', uk: 'Зберегти цю версію' },
  'history-panel.name': { en: 'Name of the version', uk: 'Назва версії' },
  'history-panel.kept': { en: 'The version is kept.', uk: 'Версію збережено.' },
  'history-panel.reading': { en: 'Reading the history…', uk: 'Історія завантажується…' },
  'history-panel.occasion.sitting': { en: 'Before this sitting', uk: 'До початку роботи' },
  'history-panel.occasion.interval': { en: 'While writing', uk: 'Під час роботи' },
  'history-panel.occasion.paste': { en: 'Before a paste', uk: 'Перед вставленням' },
  'history-panel.occasion.replace': { en: 'Before replacing all', uk: 'Перед заміною всього' },
  'history-panel.occasion.restore': { en: 'Before a restore', uk: 'Перед відновленням' },
  'history-panel.occasion.export': { en: 'Exported', uk: 'Експортовано' },
  'history-panel.occasion.outside': { en: 'Changed elsewhere', uk: 'Змінено в іншому місці' },
  'history-panel.occasion.named': { en: 'Kept by name', uk: 'Збережено з назвою' },
  'history-panel.compare': { en: 'Compare versions', uk: 'Порівняння версій' },
  'history-panel.compare-with': { en: 'Compare with', uk: 'Порівняти з' },
  'history-panel.no-changes': { en: 'The two versions are the same.', uk: 'Ці версії однакові.' },
  'history-panel.unchanged': {
    en: { one: '{count} block unchanged', other: '{count} blocks unchanged' },
    uk: {
      one: '{count} блок без змін',
      few: '{count} блоки без змін',
      many: '{count} блоків без змін',
      other: '{count} блока без змін',
    },
  },
  'history-panel.restore': { en: 'Restore this version', uk: 'Відновити цю версію' },
  'history-panel.restore-block': { en: 'Restore this block', uk: 'Відновити цей блок' },
  'history-panel.restored': { en: 'The earlier version is back.', uk: 'Попередню версію відновлено.' },
  'history-panel.block-restored': { en: 'The block is back as it was.', uk: 'Блок відновлено.' },
  'history-panel.undo': { en: 'Undo', uk: 'Скасувати' },
  'history-panel.nothing': { en: '(nothing)', uk: '(порожньо)' },

  'conflicts.title': { en: 'Changed on both sides', uk: 'Змінено з обох боків' },
  'conflicts.some': {
    en: {
      one: '{count} place was changed here and elsewhere at once. Both versions are in the text.',
      other: '{count} places were changed here and elsewhere at once. Both versions are in the text.',
    },
    uk: {
      one: '{count} місце змінили водночас тут і деінде. У тексті є обидва варіанти.',
      few: '{count} місця змінили водночас тут і деінде. У тексті є обидва варіанти.',
      many: '{count} місць змінили водночас тут і деінде. У тексті є обидва варіанти.',
      other: '{count} місця змінили водночас тут і деінде. У тексті є обидва варіанти.',
    },
  },
  'conflicts.look': { en: 'Compare them', uk: 'Порівняти' },
  'conflicts.mine': { en: 'Yours', uk: 'Ваше' },
  'conflicts.theirs': { en: 'Theirs', uk: 'Чуже' },
  'conflicts.keep-mine': { en: 'Keep mine', uk: 'Залишити моє' },
  'conflicts.keep-theirs': { en: 'Keep theirs', uk: 'Залишити чуже' },
  'conflicts.keep-both': { en: 'Keep both', uk: 'Залишити обидва' },
  'conflicts.keep': { en: 'Keep it', uk: 'Залишити' },
  'conflicts.delete': { en: 'Delete it', uk: 'Видалити' },
} as const satisfies Record<`history-panel.occasion.${Occasion}`, Translated> & Record<string, Translated>;

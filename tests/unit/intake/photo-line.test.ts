import { describe, expect, test } from 'vitest';
import { blockInStory, partsOf } from './blocks-of.ts';

describe('photo lines', () => {
  test.each([
    ['Talks in Paris. Photo: Rustem Umerov', 'Talks in Paris', 'Rustem Umerov'],
    ['Переговори в Парижі. Фото: Рустем Умєров', 'Переговори в Парижі', 'Рустем Умєров'],
    ['Photo: Novyny.LIVE', '', 'Novyny.LIVE'],
    ['ФОТО: УНІАН', '', 'УНІАН'],
    ['Talks in Paris (Photo: AP)', 'Talks in Paris', 'AP'],
    ['Наслідки обстрілу (фото: ДСНС).', 'Наслідки обстрілу', 'ДСНС'],
    ['(Фото: Суспільне)', '', 'Суспільне'],
    ['Photo by Reuters', '', 'Reuters'],
    ['Talks in Paris. Photo by Jane Doe/AFP', 'Talks in Paris', 'Jane Doe/AFP'],
    ['Talks in Paris / Photo: AP', 'Talks in Paris', 'AP'],
    ['Talks in Paris — Photo: AP', 'Talks in Paris', 'AP'],
    ['Хто це? Фото: Telegram', 'Хто це?', 'Telegram'],
    ['Кабінет «Прем’єр» Фото: ОП', 'Кабінет «Прем’єр»', 'ОП'],
    ['Взрыв в порту. Снимок: Planet Labs', 'Взрыв в порту', 'Planet Labs'],
    ['Київ, 2026 р. Фото: І. Петренко', 'Київ, 2026 р.', 'І. Петренко'],
    ['The talks... Photo: AP', 'The talks...', 'AP'],
    ['Talks in Paris\nPhoto: Rustem Umerov', 'Talks in Paris', 'Rustem Umerov'],
    ['Фото: скриншот із відео', '', 'скриншот із відео'],
  ])('%j', (line, caption, credit) => {
    const block = blockInStory(line);
    expect(block.type).toBe('photo');
    expect(partsOf(block)).toEqual([caption, credit]);
  });

  test.each([
    'The photo: a short history of the picture that everybody has seen and nobody remembers. It was taken in 1991.',
    'Photo by photo, the investigators put the evening together.',
    'Photo: Reuters. The president said that the talks would go on.',
    'Фото:',
    'На фото видно наслідки обстрілу.',
    `${'Довгий абзац, який не є підписом. '.repeat(15)}Фото: УНІАН`,
  ])('%j is no photo line', (line) => {
    expect(blockInStory(line).type).not.toBe('photo');
  });
});

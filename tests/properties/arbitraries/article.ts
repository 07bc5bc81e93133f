import fc, { type Arbitrary } from 'fast-check';

const SENTENCES = [
  'At the talks in Paris, the Ukrainian side reaffirmed its readiness.',
  'Міністр зазначив, що українська делегація провела переговори.',
  'Стороны обсудили возвращение детей, насильно перемещённых в Россию.',
  'Є п’ять об’єктів — будь-який із них придатний.',
  'Details: https://example.com/a_(b)?c=1, www.example.org/шлях.',
];

const PARAGRAPHS = [
  'Ukrainian Defense Minister Rustem Umerov. Photo: Novyny.LIVE',
  'Переговори в Парижі. Фото: Рустем Умєров',
  'Взрыв в порту (Фото: ГСЧС)',
  'Photo by Reuters',
  'Photo: AP',
  'This was stated by the minister on Telegram on Friday, April 18.',
  'Про це 18 квітня повідомила пресслужба міністерства у Facebook.',
  'Об этом сообщил министр в Telegram.',
  'Details of the talks in Paris',
  'Подробиці переговорів',
  '"We discussed joint efforts to achieve peace," the message reads.',
  '«Ми обговорили спільні зусилля», — сказав він.',
  '«Мы готовы, — заявил министр. — Мы ждём ответа».',
  '“We won,” he said, “and they lost.”',
  '«Динамо» перемогло «Шахтар» з рахунком 2:1.',
  '„Так не буде“, — додала вона.',
  '— Ми готові, — сказав він.',
  '- Ми готові, - сказав він.',
  '- перший пункт\n- другий пункт',
  '1. first\n2. second\n3. third',
  'Вимоги:\n• раз\n• два',
  '---',
  '* * *',
  'We also wrote that Paris discussed a truce.',
  'Читайте також: Переговори тривають',
  'As a reminder, an agreement will be signed.',
  'Нагадаємо, раніше ми писали про це.',
  'https://t.me/rustem_umerov/1234',
  'youtube.com/watch?v=dQw4w9WgXcQ',
  'https://youtu.be/dQw4w9WgXcQ',
];

const BREAKS = [
  '\n',
  '\n\n',
  '\r\n\r\n',
  '\r',
  '\u2028',
  '\u2029',
  '\u0085',
  '\n \t\n',
  ' ',
  '\u00a0',
  '\v',
  '\ufeff',
];

const partArbitrary = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PARAGRAPHS) },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 })
      .map((s) => s.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

/** Articles in three languages at once, with every kind of paragraph and every way to end a line. */
export const articleArbitrary: Arbitrary<string> = fc
  .array(fc.tuple(partArbitrary, fc.constantFrom(...BREAKS)), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));

/** Any string, lone surrogates and control characters among them, and strings of what the cues look for. */
export const anyTextArbitrary: Arbitrary<string> = fc.oneof(
  fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...Array.from('"“”«»„-*_•—.,:;!?()/|\\ \n\t\r01'),
        '\u0301',
        '\u200b',
        '\n\n',
        '- ',
        '1. ',
        '2. ',
        'Photo:',
        ' фото: ',
        'Photo by ',
        'said',
        ' сказав ',
        'Про це ',
        'Нагадаємо',
        'Earlier, we wrote',
        'https://',
        'www.',
        't.me/abcde/1',
        'Є',
        'a',
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join('')),
);

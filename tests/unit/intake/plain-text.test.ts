import { describe, expect, test } from 'vitest';
import { intakePlainText } from '../../../shared/intake/plain-text.ts';
import { blockInStory, typesAndWords } from './blocks-of.ts';

describe('paragraphs', () => {
  test('are parted by blank lines, and lines inside one are joined', () => {
    expect(typesAndWords('One line\nand another.\n\n\n \t\nThe second.')).toEqual([
      ['lead', 'One line and another.'],
      ['paragraph', 'The second.'],
    ]);
  });

  test('are lines, in a text with no blank line', () => {
    expect(
      typesAndWords('The first.\r\nThe second.\u2028The third.\u0085The fourth.\u000bThe fifth.'),
    ).toEqual([
      ['lead', 'The first.'],
      ['paragraph', 'The second.'],
      ['paragraph', 'The third.'],
      ['paragraph', 'The fourth.'],
      ['paragraph', 'The fifth.'],
    ]);
  });

  test('are parted by a paragraph separator', () => {
    expect(typesAndWords('One\u2028line.\u2029The second.')).toEqual([
      ['lead', 'One line.'],
      ['paragraph', 'The second.'],
    ]);
  });

  test.each(['', ' ', '\n\n\n', '\ufeff', '\u200b\t\r\n'])('%j holds none', (text) => {
    expect(intakePlainText(text).blocks).toEqual([]);
  });

  test('lose what nobody sees, and are composed', () => {
    expect(typesAndWords('\ufeffПере\u00adго\u200bвори\u0000 и\u0306 \u202eтак.')).toEqual([
      ['lead', 'Переговори й так.'],
    ]);
  });

  test('keep emoji that are spelled with joiners, and spaces that do not break', () => {
    expect(typesAndWords('👩‍👩‍👧 і 5\u00a0км.')).toEqual([['lead', '👩‍👩‍👧 і 5\u00a0км.']]);
  });

  test('a lone surrogate becomes the sign for what cannot be read', () => {
    expect(typesAndWords('a\ud800b.')).toEqual([['lead', 'a\ufffdb.']]);
  });

  test('each get an id of their own', () => {
    const { blocks } = intakePlainText('One.\n\nTwo.\n\nThree.');
    expect(new Set(blocks.map((block) => block.id)).size).toBe(3);
  });
});

describe('the lead', () => {
  test('is the first paragraph after photos, and there is one', () => {
    expect(typesAndWords('Photo: AP\n\nWhat happened.\n\nWhat else happened.').map(([type]) => type)).toEqual(
      ['photo', 'lead', 'paragraph'],
    );
  });

  test('is the whole of a text with one paragraph', () => {
    expect(typesAndWords('Коротко')).toEqual([['lead', 'Коротко']]);
  });
});

describe('subheads', () => {
  test.each([
    'Details of the talks in Paris',
    'Подробиці переговорів',
    '5 фактів про Умєрова',
    '«Коаліція охочих» у Парижі',
  ])('%j is one', (line) => {
    expect(blockInStory(line)).toMatchObject({ type: 'subhead', level: 2, reason: { cue: 'short-line' } });
  });

  test.each([
    'This is a sentence.',
    'Що далі?',
    'Він сказав:',
    'one two three four five six seven eight nine ten eleven twelve thirteen',
    'Two lines\nof text',
    'https://example.com/page',
    '2:1',
    'продовження речення з малої літери',
  ])('%j is none', (line) => {
    expect(blockInStory(line).type).toBe('paragraph');
  });

  test('neither the first nor the last paragraph is one', () => {
    const { headline, blocks } = intakePlainText('Short line\n\nA sentence.\n\nShort line');
    expect(headline?.prose.text).toBe('Short line');
    expect(blocks.map(({ type }) => type)).toEqual(['lead', 'paragraph']);
  });
});

describe('source lines', () => {
  test.each([
    ['This was reported by the press service on Facebook.', 'This was reported'],
    ['This was also reported by the State Emergency Service.', 'This was … reported'],
    ['Про це у п’ятницю, 18 квітня, у Telegram повідомив міністр.', 'Про це … повідомив'],
    ['Про це заявила речниця МЗС.', 'Про це заявила'],
    ['Відповідну заяву зробив президент.', 'Відповідну заяву зробив'],
    ['Об этом сообщает пресс-служба.', 'Об этом сообщает'],
  ])('%j', (paragraph, match) => {
    expect(blockInStory(paragraph)).toMatchObject({
      type: 'source',
      reason: { cue: 'said-where-and-when', match },
    });
  });

  test.each([
    'This was a hard year for everybody in the city, the mayor of Kharkiv said.',
    'Про це місто знають усі, хто бував на півдні країни влітку чи восени, і не раз.',
    'The minister said on Friday that the talks would go on.',
  ])('%j is none', (paragraph) => {
    expect(blockInStory(paragraph).type).toBe('paragraph');
  });
});

describe('reminders and related notes', () => {
  test.each([
    ['As a reminder, an agreement will be signed.', 'reminder', 'As a reminder'],
    ['Recall that an agreement will be signed.', 'reminder', 'Recall that'],
    ['Earlier, an agreement was signed.', 'reminder', 'Earlier,'],
    ['Нагадаємо, угоду підпишуть.', 'reminder', 'Нагадаємо'],
    ['НАГАДАЄМО: угоду підпишуть.', 'reminder', 'НАГАДАЄМО'],
    ['Як повідомлялося, угоду підпишуть.', 'reminder', 'Як повідомлялося'],
    ['Напомним, соглашение подпишут.', 'reminder', 'Напомним'],
    ['❗️Нагадаємо, угоду підпишуть.', 'reminder', 'Нагадаємо'],
    ['We also wrote that an agreement would be signed.', 'related', 'We also wrote'],
    ['Earlier, we wrote that an agreement would be signed.', 'related', 'Earlier, we wrote'],
    ['Read also: Talks go on', 'related', 'Read also'],
    ['Раніше ми писали, що угоду підпишуть.', 'related', 'Раніше ми писали'],
    ['Також ми писали про угоду.', 'related', 'Також ми писали'],
    ['Читайте також: Переговори тривають', 'related', 'Читайте також'],
    ['Ранее мы писали, что соглашение подпишут.', 'related', 'Ранее мы писали'],
    ['👉 Читайте также: Переговоры продолжаются', 'related', 'Читайте также'],
  ])('%j', (paragraph, type, match) => {
    expect(blockInStory(paragraph)).toMatchObject({ type, reason: { match } });
  });

  test.each([
    'Earlier this year an agreement was signed.',
    'До теми переговорів повернулися ввечері.',
    'Нагадаємось потім.',
  ])('%j is neither', (paragraph) => {
    expect(blockInStory(paragraph).type).toBe('paragraph');
  });
});

describe('lists', () => {
  test.each([
    ['- one\n- two', false, '-'],
    ['• один\n• два', false, '•'],
    ['* раз\n* два', false, '*'],
    ['1. one\n2. two', true, '1.'],
    ['1) один\n2) два', true, '1)'],
  ])('%j is one', (text, ordered, mark) => {
    expect(blockInStory(text)).toMatchObject({
      type: 'list',
      ordered,
      reason: { cue: 'list-marks', match: mark },
      children: [{ type: 'list-item' }, { type: 'list-item' }],
    });
  });

  test('an indented line goes on with its item', () => {
    expect(typesAndWords('Lead.\n\n- one\n  and more\n- two')).toEqual([
      ['lead', 'Lead.'],
      ['list', 'one and more\ntwo'],
    ]);
  });

  test('a list follows the line that introduces it', () => {
    expect(typesAndWords('Lead.\n\nThe demands:\n- one\n- two\n\nEnd.')).toEqual([
      ['lead', 'Lead.'],
      ['paragraph', 'The demands:'],
      ['list', 'one\ntwo'],
      ['paragraph', 'End.'],
    ]);
  });

  test.each([
    [
      '— Ми готові, — сказав він.\n— Ми теж, — відповіла вона.',
      [
        ['quote', '— Ми готові, — сказав він.'],
        ['quote', '— Ми теж, — відповіла вона.'],
      ],
    ],
    [
      '- Ми готові, - сказав він.\n- Ми теж, - відповіла вона.',
      [
        ['quote', '- Ми готові, - сказав він.'],
        ['quote', '- Ми теж, - відповіла вона.'],
      ],
    ],
    ['- Ми готові.', [['paragraph', '- Ми готові.']]],
    [
      '2. two\n3. three',
      [
        ['paragraph', '2. two'],
        ['paragraph', '3. three'],
      ],
    ],
    [
      '— Чому?\n— Тому що так.',
      [
        ['paragraph', '— Чому?'],
        ['paragraph', '— Тому що так.'],
      ],
    ],
  ])('%j is none, and keeps its marks', (text, blocks) => {
    expect(typesAndWords(`Lead.\n\n${text}\n\nEnd.`)).toEqual([
      ['lead', 'Lead.'],
      ...blocks,
      ['paragraph', 'End.'],
    ]);
  });

  test.each(['- one\n\n- two', '— раз;\n— два.', '✅ раз\n✅ два', '🔹 one\n🔹 two'])('%j is one', (text) => {
    expect(blockInStory(text)).toMatchObject({ type: 'list', children: [{}, {}] });
  });
});

describe('dividers and posts', () => {
  test.each(['---', '***', '* * *', '_____'])('%j is a divider', (line) => {
    expect(blockInStory(line)).toMatchObject({ type: 'divider', reason: { cue: 'divider-line' } });
  });

  test.each(['--', '-*-', '…'])('%j is none', (line) => {
    expect(blockInStory(line).type).toBe('paragraph');
  });

  test.each([
    ['https://t.me/rustem_umerov/1234', 'telegram', 'rustem_umerov/1234'],
    ['www.youtube.com/watch?v=dQw4w9WgXcQ', 'youtube', 'dQw4w9WgXcQ'],
    ['https://x.com/ZelenskyyUa/status/1913', 'x', 'ZelenskyyUa/status/1913'],
    ['https://www.instagram.com/p/C1a2B3c4D5e/', 'instagram', 'p/C1a2B3c4D5e'],
    ['https://www.facebook.com/NovynyLIVE/posts/123', 'facebook', 'NovynyLIVE/posts/123'],
    ['https://www.tiktok.com/@novyny/video/7212', 'tiktok', '@novyny/video/7212'],
  ])('%j is an embedded post', (address, provider, reference) => {
    expect(blockInStory(address)).toMatchObject({ type: 'embed', provider, reference });
  });

  test.each([
    'https://youtu.be/dQw4w9WgXcQ',
    'https://twitter.com/ZelenskyyUa/status/1913',
    'https://t.me/rustem_umerov/1234?single',
    'https://t.me.example.com/rustem_umerov/1234',
  ])('%j would lose words as a post, so it is a link', (address) => {
    expect(blockInStory(address)).toMatchObject({
      type: 'paragraph',
      children: [{ text: '' }, { type: 'link', url: address, children: [{ text: address }] }, { text: '' }],
    });
  });
});

describe('web addresses in the text', () => {
  test('are links, without the punctuation after them', () => {
    expect(
      blockInStory('See https://example.com/a_(b), (www.example.org) and http://example.net/шлях.'),
    ).toMatchObject({
      children: [
        { text: 'See ' },
        { type: 'link', url: 'https://example.com/a_(b)', children: [{ text: 'https://example.com/a_(b)' }] },
        { text: ', (' },
        { type: 'link', url: 'https://www.example.org', children: [{ text: 'www.example.org' }] },
        { text: ') and ' },
        { type: 'link', url: 'http://example.net/шлях', children: [{ text: 'http://example.net/шлях' }] },
        { text: '.' },
      ],
    });
  });

  test.each([
    'Run javascript:alert(1) now.',
    'See data:text/html,x and file:///etc/passwd.',
    'Just https:// alone.',
  ])('%j holds none', (text) => {
    expect(blockInStory(text)).toMatchObject({ children: [{ text }] });
  });

  test('are links in quotes and captions too', () => {
    expect(blockInStory('"Read it at https://example.com/," he said.')).toMatchObject({
      type: 'quote',
      children: [
        { children: [{ text: '"Read it at ' }, { url: 'https://example.com/' }, { text: ',"' }] },
        {},
      ],
    });
  });
});

test.each([
  ['a line with no end', 'слово '.repeat(170_000)],
  ['marks that never close', '“а'.repeat(500_000)],
  ['dialogue that looks like a list', '- a, - b\n'.repeat(50_000)],
  ['an address with no end', `https://a${')'.repeat(1_000_000)}`],
])('%s is read in time that grows with its length alone', { timeout: 10_000 }, (_, text) => {
  expect(intakePlainText(text).blocks.length).toBeGreaterThan(0);
});

test.each(['Читайте також:', 'Read more', 'По теме:'])('titles under %j are related stories', (label) => {
  const text = `Lead of it.\n\n${label}\n\nThe first story\n\nThe second story`;
  expect(typesAndWords(text)).toEqual([
    ['lead', 'Lead of it.'],
    ['related', label],
    ['related', 'The first story'],
    ['related', 'The second story'],
  ]);
});

test('what a network counts is left out, by whichever form it is written in', () => {
  const { leftOut, blocks } = intakePlainText(
    'Допис каналу.\n\nЙого кінець.\n\nПереглядів: 12 345\n\n👍 1.2K 🔥 3\n\n5,1K views',
  );
  expect(blocks).toHaveLength(2);
  expect(leftOut).toEqual(['Переглядів: 12 345', '👍 1.2K 🔥 3', '5,1K views']);
});

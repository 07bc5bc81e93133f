import { describe, expect, test } from 'vitest';
import { importStory } from '../../../electron/desk/stories/import-story.ts';
import { blockText } from '../../../shared/blocks/index.ts';
import { docx, wordParagraph as p, wordRun as r, zip } from './zip.ts';

const NOW = '2026-11-26T12:00:00+02:00';

async function imported(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const made = await importStory({ name, bytes }, NOW);
  if (!made.ok) throw new Error(made.error.message.key);
  return made.value;
}

async function fault(name: string, bytes: Uint8Array) {
  const made = await importStory({ name, bytes }, NOW);
  return made.ok ? undefined : { code: made.error.code, key: made.error.message.key };
}

const linked = `<w:hyperlink r:id="rId2">${r('пресслужба уряду')}</w:hyperlink>`;
const DOCUMENT = docx(
  [
    p(r('Уряд виділив кошти на школи'), 'a3'),
    p(`${r('Кабінет Міністрів')}${r(' розподілив 1,2 млрд грн', 'b')}${r('.')}`),
    p(`${r('Про це повідомляє ')}${linked}${r('.')}`),
    p(r('Що зроблять'), '2'),
    p(r('Кожна дитина має право вчитися в безпеці.'), 'a5'),
    `<w:tbl><w:tr><w:tc>${p(r('Область'))}</w:tc><w:tc>${p(r('Млн'))}</w:tc></w:tr><w:tr><w:tc>${p(r('Сумська'))}</w:tc><w:tc>${p(r('210'))}</w:tc></w:tr></w:tbl>`,
    p(r('Школа в Ізюмі. Фото: Харківська ОВА')),
  ].join(''),
);

describe('a DOCX document', () => {
  test('becomes a story with its headings, marks, links, quotations and tables', async () => {
    const { story } = await imported('школи.docx', DOCUMENT);
    expect(story.headline).toBe('Уряд виділив кошти на школи');
    expect(story.language).toBe('uk');
    expect(story.blocks.map((block) => [block.type, blockText(block)])).toEqual([
      ['lead', 'Кабінет Міністрів розподілив 1,2 млрд грн.'],
      ['source', 'Про це повідомляє пресслужба уряду.'],
      ['subhead', 'Що зроблять'],
      ['quote', 'Кожна дитина має право вчитися в безпеці.'],
      ['table', 'Область\tМлн\nСумська\t210'],
      ['photo', 'Школа в Ізюмі\nХарківська ОВА'],
    ]);
    expect(story.blocks[0]).toMatchObject({
      children: [{}, { text: ' розподілив 1,2 млрд грн', bold: true }, {}],
    });
    expect(story.blocks[1]).toMatchObject({ children: [{}, { url: 'https://www.kmu.gov.ua/news/1' }, {}] });
  });

  test.each([
    ['that is cut short', DOCUMENT.subarray(0, DOCUMENT.length - 40), 'unreadable', 'desk.import-corrupt'],
    [
      'with a broken directory',
      DOCUMENT.map((byte, at) => (at > DOCUMENT.length - 300 && at < DOCUMENT.length - 100 ? 0 : byte)),
      'unreadable',
      'desk.import-corrupt',
    ],
    ['whose text is no XML', docx('<w:p>'), 'unreadable', 'desk.import-corrupt'],
    [
      'that tells of a bomb',
      docx(p(r('a')), [{ name: 'word/media/a.bin', text: 'a', told: 300 * 1024 * 1024 }]),
      'too-large',
      'desk.import-swollen',
    ],
    [
      'that hides a bomb behind a small size',
      docx(p(r('a')), [{ name: 'word/footnotes.xml', text: Buffer.alloc(8 * 1024 * 1024, 'a'), told: 100 }]),
      'too-large',
      'desk.import-swollen',
    ],
  ])('%s is refused', async (_, bytes, code, key) => {
    expect(await fault('a.docx', bytes)).toEqual({ code, key });
  });

  test.each([
    ['a.docx', ole('EncryptedPackage'), 'unreadable', 'desk.import-encrypted'],
    ['a.doc', ole('WordDocument'), 'unsupported', 'desk.import-old-format'],
    ['a.rtf', new TextEncoder().encode('{\\rtf1 a}'), 'unsupported', 'desk.import-old-format'],
    ['a.odt', zip([{ name: 'content.xml', text: '<a/>' }]), 'unsupported', 'desk.import-old-format'],
    ['a.zip', zip([{ name: 'a.txt', text: 'a' }]), 'unsupported', 'desk.import-binary'],
  ])('%j of another kind is refused', async (name, bytes, code, key) => {
    expect(await fault(name, bytes)).toEqual({ code, key });
  });
});

function ole(stream: string): Uint8Array {
  return Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(stream, 'utf16le'),
  ]);
}

describe('other files', () => {
  test('a page of a site gives its article, in the encoding that it declares', async () => {
    const long = 'Рятувальники працювали всю ніч. '.repeat(20);
    const page = `<!doctype html><meta charset="windows-1251"><nav>Меню</nav><div>Реклама</div><article><h1>Пожежа на складі</h1><p>${long}</p></article><footer>Контакти</footer>`;
    const { story } = await imported('a.html', windows1251(page));
    expect(story.headline).toBe('Пожежа на складі');
    expect(story.blocks.map((block) => [block.type, blockText(block)])).toEqual([['lead', long.trim()]]);
  });

  test('HTML is known by its beginning, whatever the file is called', async () => {
    const { story } = await imported(
      'a.txt',
      '<!DOCTYPE html><html><body><h1>Title</h1><p>Text of it.</p></body></html>',
    );
    expect([story.headline, ...story.blocks.map(blockText)]).toEqual(['Title', 'Text of it.']);
  });

  test('Markdown keeps its marks, lists, quotations and the title of its front matter', async () => {
    const { story, leftOut } = await imported(
      'a.md',
      '---\ntitle: "Bridge opens"\ndate: 2026-11-26\n---\nThe **bridge** [opened](https://example.com/?utm_source=x).\n\n> We are glad.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<script>alert(1)</script>\n',
    );
    expect(story.headline).toBe('Bridge opens');
    expect(leftOut).toEqual(['date: 2026-11-26']);
    expect(story.blocks.map(({ type }) => type)).toEqual(['lead', 'quote', 'list', 'table']);
    expect(story.blocks[0]).toMatchObject({
      children: [{}, { text: 'bridge', bold: true }, {}, { url: 'https://example.com/' }, {}],
    });
  });

  test('a newsroom’s own words are cues', async () => {
    const bytes = new TextEncoder().encode(
      'Лід матеріалу.\n\nОригінал публікації на порталі.\n\nЗгадаймо, що було торік.\n\nКінець.',
    );
    const made = await importStory({ name: 'a.txt', bytes }, NOW, {
      sourceOpenings: ['оригінал публікації'],
      reminderOpenings: ['згадаймо'],
    });
    expect(made.ok && made.value.story.blocks.map(({ type }) => type)).toEqual([
      'lead',
      'source',
      'reminder',
      'paragraph',
    ]);
  });
});

/** Text in Windows-1251: Latin letters as they are, and the Cyrillic ones that these tests need. */
function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return code;
    if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
    return character === 'і' ? 0xb3 : 0x3f;
  });
}

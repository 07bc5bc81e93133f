import { describe, expect, test } from 'vitest';
import { importStory } from '../../../electron/desk/stories/import-story.ts';
import { blockText } from '../../../shared/blocks/index.ts';
import { docx, odt, wordParagraph as p, wordRun as r, zip } from './zip.ts';

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
    ['a.pages', zip([{ name: 'Index/Document.iwa', text: 'a' }]), 'unsupported', 'desk.import-old-format'],
    ['a.zip', zip([{ name: 'a.txt', text: 'a' }]), 'unsupported', 'desk.import-binary'],
  ])('%j of another kind is refused', async (name, bytes, code, key) => {
    expect(await fault(name, bytes)).toEqual({ code, key });
  });
});

describe('an ODT document', () => {
  const BODY = `
    <text:p text:style-name="Title">Уряд виділив кошти на школи</text:p>
    <text:p text:style-name="P1">Кабінет Міністрів<text:span text:style-name="Strong_20_Emphasis"> розподілив <text:span>1,2<text:s text:c="2"/>млрд</text:span></text:span> грн<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Постанова № 400.</text:p></text:note-body></text:note>.<office:annotation><text:p>Перевірити суму!</text:p></office:annotation></text:p>
    <text:p>Про це повідомляє <text:a xlink:href="https://www.kmu.gov.ua/news/1?utm_source=x">пресслужба уряду</text:a>.</text:p>
    <text:list text:style-name="L1"><text:list-item><text:h text:outline-level="2">Що зроблять</text:h></text:list-item></text:list>
    <text:list text:style-name="L2"><text:list-item><text:p>укриття</text:p></text:list-item><text:list-item><text:p>дахи<text:line-break/>та вікна</text:p></text:list-item></text:list>
    <text:p text:style-name="P2">Кожна дитина має право вчитися в безпеці.</text:p>
    <table:table><table:table-column table:number-columns-repeated="2"/><table:table-header-rows><table:table-row><table:table-cell><text:p>Область</text:p></table:table-cell><table:table-cell><text:p>Млн</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>Сумська</text:p></table:table-cell><table:table-cell><text:p>210 &lt; 300</text:p></table:table-cell></table:table-row></table:table>
    <text:p>Роботи почнуться навесні.<draw:frame><draw:image xlink:href="Pictures/1.jpg"/><svg:desc>Школа</svg:desc></draw:frame></text:p>
    <text:p>Школа в Ізюмі. Фото: Харківська ОВА</text:p>`;
  const STYLES = `
    <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"/>
    <style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/>
    <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>
    <text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/><text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>`;

  const LOCKED =
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';

  test('becomes a story with its headings, marks, links, lists, quotations, tables, notes and pictures', async () => {
    const { story } = await imported('школи.odt', odt(BODY, STYLES));
    expect(story.headline).toBe('Уряд виділив кошти на школи');
    expect(story.blocks.map((block) => [block.type, blockText(block)])).toEqual([
      ['lead', 'Кабінет Міністрів розподілив 1,2 млрд грн[1].'],
      ['source', 'Про це повідомляє пресслужба уряду.'],
      ['subhead', 'Що зроблять'],
      ['list', 'укриття\nдахи та вікна'],
      ['quote', 'Кожна дитина має право вчитися в безпеці.'],
      ['table', 'Область\tМлн\nСумська\t210 < 300'],
      ['paragraph', 'Роботи почнуться навесні.'],
      ['photo', 'Школа в Ізюмі\nХарківська ОВА'],
      ['list', 'Постанова № 400.'],
    ]);
    expect(story.blocks[0]).toMatchObject({
      children: [{}, { text: ' розподілив 1,2 млрд', bold: true }, {}],
    });
    expect(story.blocks[1]).toMatchObject({ children: [{}, { url: 'https://www.kmu.gov.ua/news/1' }, {}] });
    expect(story.blocks[3]).toMatchObject({ ordered: false });
    expect(story.blocks[5]).toMatchObject({ header: true });
    expect(story.blocks[7]).toMatchObject({ alt: 'Школа' });
  });

  test.each([
    ['that is locked', odt(BODY, STYLES, LOCKED), 'unreadable', 'desk.import-encrypted'],
    ['whose text is no XML', odt('<text:p>'), 'unreadable', 'desk.import-corrupt'],
    ['with a document type', odt('<!DOCTYPE a [<!ENTITY b "c">]>'), 'unreadable', 'desk.import-corrupt'],
  ])('%s is refused', async (_, bytes, code, key) => {
    expect(await fault('a.odt', bytes)).toEqual({ code, key });
  });

  test('whose styles are made from one another is read all the same', async () => {
    const circle = ['A B', 'B A'].map((names) => {
      const [name = '', parent = ''] = names.split(' ');
      return `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}"/>`;
    });
    const { story } = await imported(
      'a.odt',
      odt('<text:p text:style-name="A">Ось.</text:p>', circle.join('')),
    );
    expect(story.blocks.map(blockText)).toEqual(['Ось.']);
  });
});

function ole(stream: string): Uint8Array {
  return Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(stream, 'utf16le'),
  ]);
}

test('a long document is read while the desk goes on', async () => {
  const body = Array.from({ length: 6000 }, (_, index) => p(r(`Абзац ${index} про міст і дорогу.`))).join('');
  const bytes = docx(body);
  const start = performance.now();
  let last = start;
  let longest = 0;
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const { story } = await imported('a.docx', bytes);
  clearInterval(watch);
  expect(story.blocks).toHaveLength(6000);
  // Read in one piece, all of that time would be one pause.
  expect(longest).toBeLessThan((performance.now() - start) / 2);
});

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

  test('whoever the text names as its author is the story’s', async () => {
    const { story, namedAuthors } = await imported(
      'a.txt',
      'Міст відкрили після ремонту.\n\nРух відновлено.\n\nАвтор: Олена Їжак',
    );
    expect(story.authors).toEqual([{ name: 'Олена Їжак' }]);
    expect(namedAuthors).toEqual(['Олена Їжак']);
    expect(story.blocks.at(-1)).toMatchObject({ type: 'source', reason: { cue: 'byline' } });
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

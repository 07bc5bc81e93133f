import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../shared/intake/decode-text.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/intake');
const article = (language: string): string =>
  readFileSync(path.join(folder, `talks-in-paris.${language}.txt`), 'utf8');

/** A text in an encoding of one byte a letter, by the platform's own table of it; what it lacks becomes "?". */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const).reverse(),
  );
  return Uint8Array.from(Array.from(text), (character) => bytes.get(character) ?? 0x3f);
}

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(order === 'be' ? bytes.swap16() : bytes);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('the platform reads Windows-1251', () => {
  expect(new TextDecoder('windows-1251').decode(Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xb3, 0xf2))).toBe(
    'Привіт',
  );
});

describe.each(['en', 'uk', 'ru'])('the article in %s', (language) => {
  const text = article(language);

  test('in UTF-8, with and without a byte order mark', () => {
    expect(decodeText(utf8(text))).toEqual({ ok: true, value: { text, encoding: 'utf-8' } });
    expect(decodeText(utf8(`\ufeff${text}`))).toEqual({ ok: true, value: { text, encoding: 'utf-8' } });
  });

  test.each(['le', 'be'] as const)('in UTF-16 %s, with and without a byte order mark', (order) => {
    const value = { text, encoding: `utf-16${order}` };
    expect(decodeText(utf16(`\ufeff${text}`, order))).toEqual({ ok: true, value });
    expect(decodeText(utf16(text, order))).toEqual({ ok: true, value });
  });
});

test.each(['uk', 'ru'])('the article in %s in Windows-1251', (language) => {
  const text = article(language);
  expect(decodeText(encoded(text, 'windows-1251'))).toEqual({
    ok: true,
    value: { text, encoding: 'windows-1251' },
  });
});

test.each(['Привіт', 'ПЕРЕГОВОРИ В ПАРИЖІ', 'Ґанок', 'Фото: Reuters — «Шлях»', 'YouTube-канал «ТСН»'])(
  '%j in Windows-1251',
  (text) => {
    expect(decodeText(encoded(text, 'windows-1251'))).toMatchObject({ ok: true, value: { text } });
  },
);

test('an empty file is an empty text', () => {
  expect(decodeText(new Uint8Array())).toEqual({ ok: true, value: { text: '', encoding: 'utf-8' } });
});

test('UTF-16 without spaces or a byte order mark', () => {
  expect(decodeText(utf16('Привіт', 'le'))).toEqual({
    ok: true,
    value: { text: 'Привіт', encoding: 'utf-16le' },
  });
});

test('UTF-8 with a stray control character is still text', () => {
  expect(decodeText(utf8('Один\u000b два\u0008 три.'))).toMatchObject({
    ok: true,
    value: { encoding: 'utf-8' },
  });
});

describe('what is in none of these encodings is refused', () => {
  test.each(['koi8-r', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'])('Cyrillic in %s', (encoding) => {
    expect(decodeText(encoded(article('ru'), encoding))).toEqual({
      ok: false,
      error: { code: 'unknown-encoding' },
    });
  });

  test('Cyrillic capitals in the code page of DOS', () => {
    expect(decodeText(encoded('ПЕРЕГОВОРЫ В ПАРИЖЕ', 'ibm866'))).toEqual({
      ok: false,
      error: { code: 'unknown-encoding' },
    });
  });

  test('signs that no story is written in, with a word among them', () => {
    expect(decodeText(encoded('†‡¤¦¬¶ так ¶¬¦¤‡†', 'windows-1251'))).toEqual({
      ok: false,
      error: { code: 'unknown-encoding' },
    });
  });

  test('Western text in Windows-1252', () => {
    const text = 'Le café était fermé à Paris, où Zoë et François déjeunaient près de la Seine.';
    expect(decodeText(encoded(text, 'windows-1252'))).toEqual({
      ok: false,
      error: { code: 'unknown-encoding' },
    });
  });

  test('UTF-8 that is cut off inside a letter', () => {
    const bytes = utf8(article('uk'));
    expect(decodeText(bytes.slice(0, bytes.lastIndexOf(0xd0) + 1))).toEqual({
      ok: false,
      error: { code: 'unknown-encoding' },
    });
  });

  test('UTF-16 with half a character', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x41))).toEqual({
      ok: false,
      error: { code: 'unknown-encoding' },
    });
  });
});

describe('what is no text is refused', () => {
  test.each([
    ['PDF', utf8('%PDF-1.7\n1 0 obj')],
    ['DOCX', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)],
    ['DOC', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['RTF', utf8('{\\rtf1\\ansi Hello}')],
    ['PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ['JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['a text with NULs', utf8('Hello\u0000 there, my friend.')],
    ['a long text with a NUL near its end', utf8(`${'Довгий текст. '.repeat(10_000)}\u0000.`)],
    ['a text of controls', utf8('\u0001\u0002\u0003\u0004 text \u0005\u0006')],
    ['compressed data', new Uint8Array(deflateSync(utf8(article('uk'))))],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: false, error: { code: 'binary' } });
  });
});

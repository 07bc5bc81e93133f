import {
  alt,
  exifSegment,
  iimSegment,
  plainJpeg,
  seq,
  windows1251,
  withSegments,
  xmpSegment,
} from './photo-files.ts';

/** Bytes of UTF-8, cut after so many as a writer of IIM that counts bytes cuts them. */
function cutAt(text: string, bytes: number): Buffer {
  return Buffer.from(text).subarray(0, bytes);
}

const utf8 = (text: string): Buffer => Buffer.from(text);

/** 17 letters: 34 bytes in UTF-8, two more than IIM has room for. */
export const LONG_CREDIT = 'Нацгвардіяукраїни';

export interface MetadataCase {
  readonly name: string;
  readonly segments: readonly [number, Buffer][];
  /** The words that the block gets in a Ukrainian story. */
  readonly words: { readonly caption: string; readonly credit: string };
  /** Some of what the file says: the text, and where it stands. */
  readonly metadata: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly rest?: Readonly<Record<string, unknown>>;
}

/** The cases that photo desks meet: who writes which standard, in which encoding, and how it goes wrong. */
export const METADATA_CASES: readonly MetadataCase[] = [
  {
    name: 'XMP only',
    segments: [
      xmpSegment(`<photoshop:Credit>REUTERS</photoshop:Credit><dc:creator>${seq('Valentyn Ogirenko')}</dc:creator>
        <dc:description>${alt({ 'x-default': 'Talks in Paris' })}</dc:description>`),
    ],
    words: { caption: 'Talks in Paris', credit: 'Valentyn Ogirenko / Reuters' },
    metadata: {
      credit: { text: 'REUTERS', from: 'xmp', origin: 'XMP photoshop:Credit' },
      creator: { text: 'Valentyn Ogirenko', origin: 'XMP dc:creator' },
      caption: { origin: 'XMP dc:description' },
    },
  },
  {
    name: 'IIM in UTF-8',
    segments: [
      iimSegment(
        [
          [80, utf8('Марія Коваль')],
          [110, utf8('Укринформ')],
          [120, utf8('Переговори в Парижі')],
        ],
        { declaresUtf8: true },
      ),
    ],
    words: { caption: 'Переговори в Парижі', credit: 'Марія Коваль / Укрінформ' },
    metadata: {
      credit: { text: 'Укринформ', from: 'iim', origin: 'IIM 2:110' },
      creator: { text: 'Марія Коваль', origin: 'IIM 2:80' },
      caption: { origin: 'IIM 2:120' },
    },
  },
  {
    name: 'IIM in Windows-1251',
    segments: [
      iimSegment([
        [80, windows1251('Ганна Їжакевич')],
        [110, windows1251('УНІАН')],
        [120, windows1251('Засідання уряду в Києві')],
      ]),
    ],
    words: { caption: 'Засідання уряду в Києві', credit: 'Ганна Їжакевич / УНІАН' },
    metadata: { creator: { text: 'Ганна Їжакевич', from: 'iim', origin: 'IIM 2:80' } },
    rest: { charset: 'windows-1251', readings: [] },
  },
  {
    name: 'XMP and IIM that disagree',
    segments: [
      xmpSegment('<photoshop:Credit>Getty Images</photoshop:Credit>'),
      iimSegment([[110, utf8('Reuters')]]),
    ],
    words: { caption: '', credit: 'Getty Images' },
    metadata: {
      credit: {
        text: 'Getty Images',
        origin: 'XMP photoshop:Credit',
        otherwise: [{ text: 'Reuters', from: 'iim', origin: 'IIM 2:110' }],
      },
    },
  },
  {
    name: 'a credit of 17 Cyrillic letters, whole in XMP and cut in IIM',
    segments: [
      xmpSegment(`<photoshop:Credit>${LONG_CREDIT}</photoshop:Credit>`),
      iimSegment([[110, cutAt(LONG_CREDIT, 32)]], { declaresUtf8: true }),
    ],
    words: { caption: '', credit: LONG_CREDIT },
    metadata: { credit: { text: LONG_CREDIT, from: 'xmp', origin: 'XMP photoshop:Credit' } },
  },
  {
    name: 'a credit cut inside a letter, in IIM alone',
    segments: [iimSegment([[110, cutAt(`a${LONG_CREDIT}`, 32)]])],
    words: { caption: '', credit: 'aНацгвардіяукраї' },
    metadata: { credit: { text: 'aНацгвардіяукраї', from: 'iim', origin: 'IIM 2:110', cut: true } },
    rest: { charset: null },
  },
  {
    name: 'several creators',
    segments: [
      xmpSegment(`<dc:creator>${seq('Ганна Їжак', 'Петро Щур')}</dc:creator>`),
      iimSegment([
        [80, utf8('Ганна Їжак')],
        [80, utf8('Петро Щур')],
      ]),
    ],
    words: { caption: '', credit: 'Ганна Їжак, Петро Щур' },
    metadata: { creator: { text: 'Ганна Їжак; Петро Щур', origin: 'XMP dc:creator' } },
  },
  {
    name: 'language alternatives',
    segments: [
      xmpSegment(
        `<dc:description>${alt({ 'x-default': 'The hall', fr: 'La salle', 'uk-UA': 'Зала переговорів' })}</dc:description>`,
      ),
    ],
    words: { caption: 'Зала переговорів', credit: '' },
    metadata: { caption: { text: 'Зала переговорів', origin: 'XMP dc:description' } },
  },
  {
    name: 'EXIF alone, with a place on the globe',
    segments: [
      exifSegment(
        [
          [0x010e, utf8('OLYMPUS DIGITAL CAMERA')],
          [0x013b, utf8('Ганна Їжак')],
        ],
        { gps: true },
      ),
    ],
    words: { caption: '', credit: 'Ганна Їжак' },
    metadata: { creator: { text: 'Ганна Їжак', from: 'exif', origin: 'EXIF Artist' } },
  },
  {
    name: 'none',
    segments: [],
    words: { caption: '', credit: '' },
    metadata: {},
    rest: { metadata: {}, damaged: [], readings: [], charset: null },
  },
  {
    name: 'a corrupt APP13',
    segments: [[0xed, Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\x7f\xff\xff\xff\x1c\x02', 'latin1')]],
    words: { caption: '', credit: '' },
    metadata: {},
    rest: { metadata: {}, damaged: ['iim'] },
  },
  {
    name: 'XMP with entities that would grow',
    segments: [
      [
        0xe1,
        Buffer.from(
          `http://ns.adobe.com/xap/1.0/\0<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"><photoshop:Credit>&b;</photoshop:Credit></rdf:Description></rdf:RDF></x:xmpmeta>`,
        ),
      ],
      iimSegment([[110, utf8('AP')]]),
    ],
    words: { caption: '', credit: 'AP' },
    metadata: { credit: { text: 'AP', from: 'iim', origin: 'IIM 2:110' } },
    rest: { damaged: ['xmp'] },
  },
  {
    name: 'old text that may be read in two ways',
    segments: [iimSegment([[110, windows1251('Щур')]])],
    words: { caption: '', credit: '' },
    metadata: {},
    rest: {
      metadata: {},
      readings: [
        { charset: 'windows-1251', text: 'Щур' },
        { charset: 'windows-1252', text: 'Ùóð' },
      ],
    },
  },
];

/** A case as a JPEG. */
export async function photoOfCase({ segments }: MetadataCase): Promise<Buffer> {
  return withSegments(await plainJpeg(), segments);
}

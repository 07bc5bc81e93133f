import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { ExportedStory } from '../../../shared/export/exported-story.ts';
import { passagesOf, type Passage } from '../../../shared/export/passages.ts';
import { needsLabel } from '../../../shared/export/plain-text.ts';
import { isLink, type Inline, type Run } from '../../../shared/story/text.ts';

/** A photo's file as it stands in a document. */
export interface DocumentPhoto {
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** How wide a photo stands in the column of an A4 page, in pixels of 96 to the inch. */
const COLUMN = 600;
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_304;
const NUMBERS = 'numbers';
const BULLETS = 'bullets';
const FONT = 'Georgia';

/**
 * A story as a Word document (ECMA-376) on A4: headline, byline, text, photos with their captions and credits, links, lists,
 * tables, page numbers, in Word's own styles. `photoAt` gives the photo that a page has at an address beside it.
 */
export async function docxOf(
  exported: ExportedStory,
  photoAt: (src: string) => Promise<DocumentPhoto | undefined>,
): Promise<Uint8Array> {
  const photos = new Map<string, DocumentPhoto>();
  const passages = passagesOf(exported.content);
  for (const passage of passages) {
    if (passage.kind !== 'photo' || passage.src === undefined) continue;
    const photo = await photoAt(passage.src);
    if (photo !== undefined) photos.set(passage.src, photo);
  }
  const writer = new Writer(photos);
  const children = passages.flatMap((passage) => writer.write(passage));
  const document = new Document({
    title: exported.headline,
    creator: exported.authors.map(({ name }) => name).join(', '),
    description: exported.description,
    styles: stylesFor(exported.story.language),
    numbering: {
      config: [listOf(NUMBERS, LevelFormat.DECIMAL, '%1.'), listOf(BULLETS, LevelFormat.BULLET, '•')],
    },
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Writes passages in their order; each numbered list begins anew. */
class Writer {
  readonly #photos: ReadonlyMap<string, DocumentPhoto>;
  #lists = 0;

  constructor(photos: ReadonlyMap<string, DocumentPhoto>) {
    this.#photos = photos;
  }

  write(passage: Passage): (Paragraph | Table)[] {
    switch (passage.kind) {
      case 'heading':
        return [paragraph(passage.words, { heading: HEADINGS[passage.level] })];
      case 'paragraph':
        return [paragraph(passage.words, { style: STYLES[passage.role] ?? 'Normal' })];
      case 'quote':
        return [...passage.words, passage.attribution]
          .filter((words) => words.length > 0)
          .map((words) =>
            paragraph(words, { style: words === passage.attribution ? 'Attribution' : 'Quote' }),
          );
      case 'list':
        this.#lists += 1;
        return passage.items.map((item) => paragraph(item, { numbering: this.#numbering(passage.ordered) }));
      case 'photo':
        return this.#photo(passage);
      case 'note':
        return [
          ...(needsLabel(passage) ? [paragraph([{ text: passage.label }], { style: 'Label' })] : []),
          ...passage.passages.flatMap((inner) => this.write(inner)),
        ];
      case 'table':
        return [tableOf(passage), new Paragraph({})];
      case 'divider':
        return [new Paragraph({ text: '* * *', alignment: AlignmentType.CENTER })];
    }
  }

  #numbering(ordered: boolean) {
    return { reference: ordered ? NUMBERS : BULLETS, level: 0, instance: this.#lists };
  }

  #photo({ src, alt, caption, credit }: Extract<Passage, { kind: 'photo' }>): Paragraph[] {
    const photo = src === undefined ? undefined : this.#photos.get(src);
    const words = [
      ...caption,
      ...(caption.length > 0 && credit.length > 0 ? [{ text: ' ' }] : []),
      ...credit,
    ];
    return [
      ...(photo === undefined
        ? []
        : [new Paragraph({ keepNext: true, spacing: { before: 240 }, children: [imageOf(photo, alt)] })]),
      ...(words.length === 0 ? [] : [paragraph(words, { style: 'Caption' })]),
    ];
  }
}

const HEADINGS = { 1: HeadingLevel.TITLE, 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;

/** The styles of paragraphs that are more than text, by their part in a story. */
const STYLES: Readonly<Partial<Record<string, string>>> = { kicker: 'Label', byline: 'Byline', lead: 'Lead' };

function paragraph(words: readonly Inline[], options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, children: words.flatMap(childrenOf) });
}

function childrenOf(inline: Inline): ParagraphChild[] {
  if (!isLink(inline)) return runsOf(inline);
  const children = inline.children.flatMap((run) => runsOf(run, 'Hyperlink'));
  return [new ExternalHyperlink({ link: inline.url, children })];
}

/** A run of text, with a break at each line end. */
function runsOf({ text, bold, italic, strike, code }: Run, style?: string): TextRun[] {
  const marks: IRunOptions = {
    ...(style === undefined ? {} : { style }),
    ...{ bold: bold === true, italics: italic === true, strike: strike === true },
    ...(code === true ? { font: 'Consolas' } : {}),
  };
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...marks, text: line, ...(index === 0 ? {} : { break: 1 }) }));
}

function imageOf({ bytes, width, height }: DocumentPhoto, alt: string): ImageRun {
  const scale = Math.min(1, COLUMN / width);
  return new ImageRun({
    type: 'jpg',
    data: bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: alt, title: alt, description: alt },
  });
}

function tableOf({ header, rows }: Extract<Passage, { kind: 'table' }>): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: header && index === 0,
          children: cells.map((words) => {
            const shown = header && index === 0 ? words.map(inBold) : words;
            return new TableCell({ children: [paragraph(shown, {})] });
          }),
        }),
    ),
  });
}

function inBold(inline: Inline): Inline {
  if (!isLink(inline)) return { ...inline, bold: true };
  return { ...inline, children: inline.children.map((run) => ({ ...run, bold: true })) };
}

function listOf(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const style = { paragraph: { indent: { left: 720, hanging: 360 } } };
  return { reference, levels: [{ level: 0, format, text, alignment: AlignmentType.START, style }] };
}

function pageNumber(): Paragraph {
  const numbers = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 18 });
  return new Paragraph({ alignment: AlignmentType.END, children: [numbers] });
}

/** Sizes are in half points, spaces in twentieths of a point. */
function stylesFor(language: string) {
  const text = { font: FONT, size: 23, language: { value: language } };
  const heading = (size: number) => ({
    run: { font: FONT, size, bold: true, color: '000000' },
    paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
  });
  const own = (id: string, run: object, paragraphStyle: object = {}) => ({
    ...{ id, name: id, basedOn: 'Normal', next: 'Normal', quickFormat: true },
    run,
    paragraph: paragraphStyle,
  });
  const rule = { style: BorderStyle.SINGLE, size: 18, color: 'B33A2B', space: 12 };
  return {
    default: {
      document: { run: text, paragraph: { spacing: { after: 180, line: 312 } } },
      title: { run: { font: FONT, size: 44, bold: true }, paragraph: { spacing: { after: 160 } } },
      heading1: heading(30),
      heading2: heading(26),
    },
    paragraphStyles: [
      own('Lead', { size: 27 }),
      own('Byline', { size: 19, color: '5C5850' }, { spacing: { after: 320 } }),
      own(
        'Label',
        { size: 19, bold: true, color: 'B33A2B' },
        { keepNext: true, spacing: { before: 160, after: 60 } },
      ),
      own('Quote', { size: 25, italics: true }, { indent: { left: 400 }, border: { left: rule } }),
      own('Attribution', { size: 21, color: '5C5850' }, { indent: { left: 400 } }),
      own('Caption', { size: 19, color: '5C5850' }, { spacing: { after: 280 } }),
    ],
  };
}

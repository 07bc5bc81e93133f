import { textOf, type Inline, type Run } from '../../story/text.ts';
import { trimInlines, withLinks, withPlainText } from '../inlines.ts';
import { proseOf, type Passage, type Prose } from '../passage.ts';
import { passagesOfInlines } from '../passages.ts';
import { addressOf, PLAIN, styleIn, type InlineStyle } from './inline-style.ts';
import { LineBuffer } from './line-buffer.ts';
import { classesOf, isElement, type MarkupElement, type MarkupNode } from './markup.ts';
import { tableOf } from './table.ts';

/** Elements that stand in a line of text. Every other one is a block, so that no two words run together. */
const INLINE: ReadonlySet<string> = new Set([
  ...[
    'a',
    'abbr',
    'acronym',
    'b',
    'bdi',
    'bdo',
    'big',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
  ],
  ...[
    'ins',
    'kbd',
    'label',
    'mark',
    'o:p',
    'output',
    'q',
    'ruby',
    'rb',
    'rt',
    'rp',
    's',
    'samp',
    'small',
    'span',
  ],
  ...['strike', 'strong', 'st1:place', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr', 'nobr', 'list-mark'],
]);

const CREDIT = /credit|copyright|photographer|photo-?author|caption-?author|source|byline/iu;

/** The passages in markup, in the order in which they are read. */
export function passagesIn(root: MarkupElement): Passage[] {
  const flow = new Flow();
  flow.children(root, PLAIN);
  return flow.end();
}

/** Walks through markup and gives out a passage at the end of each block. */
class Flow {
  readonly #passages: Passage[] = [];
  readonly #buffer = new LineBuffer();

  /** All passages; the walk is over. */
  end(): Passage[] {
    this.#flush();
    return this.#passages;
  }

  /** One by one: there may be more than a call can take as arguments. */
  #add(passages: readonly Passage[]): void {
    for (const passage of passages) this.#passages.push(passage);
  }

  children(element: MarkupElement, style: InlineStyle): void {
    for (const child of element.children) this.#node(child, style);
  }

  #node(node: MarkupNode, style: InlineStyle): void {
    if (!isElement(node)) this.#buffer.add(node, style);
    else if (node.name === 'br') this.#buffer.break();
    else if (INLINE.has(node.name)) this.#inline(node, styleIn(node, style));
    else this.#block(node, styleIn(node, style));
  }

  #inline(element: MarkupElement, style: InlineStyle): void {
    if (element.name === 'q') this.#buffer.add('“', style);
    this.children(element, style);
    if (element.name === 'q') this.#buffer.add('”', style);
  }

  #block(element: MarkupElement, style: InlineStyle): void {
    this.#flush();
    switch (element.name) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        this.#heading(element);
        break;
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        this.#list(element, element.name === 'ol');
        break;
      case 'li':
      case 'li-ordered':
        this.#items([element], element.name === 'li-ordered');
        break;
      case 'blockquote':
        this.#quotation(element);
        break;
      case 'figure':
        this.#figure(element, style);
        break;
      case 'img':
        this.#picture(element, undefined);
        break;
      case 'table':
        this.#table(element, style);
        break;
      case 'hr':
        this.#passages.push({ kind: 'rule' });
        break;
      case 'iframe':
        this.#frame(element.attributes.src);
        break;
      default:
        this.children(element, style);
    }
    this.#flush();
  }

  #flush(): void {
    const lines = this.#buffer.take();
    if (lines.some((line) => textOf(line).trim() !== '')) {
      this.#add(passagesOfInlines(lines.map(withPlainSpaces)));
    }
  }

  #heading(element: MarkupElement): void {
    const level = Number(element.name.slice(1));
    const inside = passagesIn({ ...element, name: 'div' });
    const lines = inside.flatMap((passage) => (passage.kind === 'prose' ? [passage] : []));
    // A heading is bold as it stands: that mark of its own would say nothing.
    const prose = lines.length === 0 ? undefined : proseOf(withoutBold(joined(lines)));
    if (prose !== undefined) this.#passages.push({ kind: 'heading', level, prose });
    this.#add(inside.filter(({ kind }) => kind !== 'prose'));
  }

  #list(element: MarkupElement, ordered: boolean): void {
    const items: MarkupElement[] = [];
    const close = (): void => {
      this.#items(items.splice(0), ordered);
    };
    for (const child of element.children) {
      if (isElement(child, 'li', 'li-ordered')) items.push(child);
      else if (isElement(child) || child.trim() !== '') {
        close();
        this.#node(child, PLAIN);
        this.#flush();
      }
    }
    close();
  }

  /** Items side by side; they go on with a list right above, which some programs end after each item. */
  #items(elements: readonly MarkupElement[], ordered: boolean): void {
    const items: Inline[][] = [];
    const others: Passage[] = [];
    for (const element of elements) {
      const inside = passagesIn({ ...element, name: 'div' });
      const own: Prose[] = [];
      for (const passage of inside) {
        if (passage.kind === 'prose') own.push(passage);
        else if (passage.kind === 'heading') own.push(passage.prose);
        else if (passage.kind === 'list') {
          if (own.length > 0) items.push(joined(own.splice(0)));
          items.push(...passage.items.map((item) => [...item]));
        } else others.push(passage);
      }
      if (own.length > 0) items.push(joined(own));
    }
    const last = this.#passages.at(-1);
    if (items.length > 0) {
      if (last?.kind === 'list' && last.mark === '' && last.ordered === ordered) {
        this.#passages[this.#passages.length - 1] = { ...last, items: [...last.items, ...items] };
      } else this.#passages.push({ kind: 'list', ordered, mark: '', items });
    }
    this.#add(others);
  }

  #quotation(element: MarkupElement): void {
    const [speaker, said] = partOff(element, ({ name }) => name === 'footer' || name === 'cite');
    let paragraphs: Prose[] = [];
    const attribution = speaker === undefined ? undefined : proseIn(speaker);
    const cite = element.attributes.cite === undefined ? undefined : addressOf(element.attributes.cite);
    const inside = passagesIn({ ...said, name: 'div' });
    const lastProse = inside.findLastIndex(
      ({ kind }) => kind === 'prose' || kind === 'heading' || kind === 'list',
    );
    for (const [index, passage] of inside.entries()) {
      if (passage.kind === 'prose') paragraphs.push(passage);
      else if (passage.kind === 'heading') paragraphs.push(passage.prose);
      else if (passage.kind === 'list')
        paragraphs.push(...passage.items.flatMap((item) => proseOf(item) ?? []));
      if (index === lastProse) {
        this.#passages.push({ kind: 'quotation', paragraphs, attribution, cite });
        paragraphs = [];
      }
      if (passage.kind !== 'prose' && passage.kind !== 'heading' && passage.kind !== 'list')
        this.#passages.push(passage);
    }
    if (lastProse === -1 && attribution !== undefined) this.#passages.push(attribution);
  }

  #figure(element: MarkupElement, style: InlineStyle): void {
    const [caption, content] = partOff(element, ({ name }) => name === 'figcaption');
    const inside = passagesIn({ ...content, name: 'div' });
    const pictures = inside.filter(({ kind }) => kind === 'picture');
    const quotation = inside.find((passage) => passage.kind === 'quotation');
    if (caption !== undefined && pictures.length > 0) {
      this.#add(inside.slice(0, -1));
      const last = inside.at(-1);
      if (last?.kind === 'picture') this.#passages.push({ ...last, ...captionIn(caption) });
      else if (last !== undefined) this.#add([last, ...passagesIn(caption)]);
    } else if (caption !== undefined && quotation !== undefined && inside.length === 1) {
      this.#passages.push({ ...quotation, attribution: proseIn(caption) ?? quotation.attribution });
    } else {
      this.#add(inside);
      if (caption !== undefined) this.children(caption, style);
    }
  }

  #picture({ attributes }: MarkupElement, caption: Prose | undefined): void {
    this.#passages.push({ kind: 'picture', alt: attributes.alt?.trim() ?? '', caption, credit: undefined });
  }

  #table(element: MarkupElement, style: InlineStyle): void {
    const table = tableOf(element, passagesIn);
    if (table === undefined) this.children(element, style);
    else this.#add(table);
  }

  #frame(address: string | undefined): void {
    const url = address === undefined ? undefined : addressOf(address);
    if (url !== undefined) this.#passages.push({ kind: 'frame', address: url });
  }
}

/** The words of several paragraphs on one line. */
function joined(proses: readonly Prose[]): Inline[] {
  return trimInlines(
    proses.flatMap(({ inlines }, index) => (index === 0 ? inlines : [{ text: ' ' }, ...inlines])),
  );
}

function proseIn(element: MarkupElement): Prose | undefined {
  const proses = passagesIn({ ...element, name: 'div' }).flatMap((passage) =>
    passage.kind === 'prose' ? [passage] : [],
  );
  return proses.length === 0 ? undefined : proseOf(joined(proses));
}

/** The caption of a figure, and the credit where it has an element of its own. */
function captionIn(element: MarkupElement): {
  readonly caption: Prose | undefined;
  readonly credit: Prose | undefined;
} {
  const [credit, caption] = partOff(element, (part) => classesOf(part).some((name) => CREDIT.test(name)));
  const name = credit === undefined ? undefined : proseIn(credit);
  return name === undefined
    ? { caption: proseIn(element), credit: undefined }
    : { caption: proseIn(caption), credit: name };
}

/** The first element inside another of which something is true, and that other one without it. */
function partOff(
  element: MarkupElement,
  isPart: (part: MarkupElement) => boolean,
): readonly [part: MarkupElement | undefined, rest: MarkupElement] {
  for (const [index, child] of element.children.entries()) {
    if (!isElement(child)) continue;
    if (isPart(child)) {
      return [child, { ...element, children: element.children.filter((_, place) => place !== index) }];
    }
    const [part, rest] = partOff(child, isPart);
    if (part !== undefined) {
      const children = element.children.map((other, place) => (place === index ? rest : other));
      return [part, { ...element, children }];
    }
  }
  return [undefined, element];
}

function withoutBold(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) => {
    if ('type' in inline) return { ...inline, children: inline.children.map(plain) };
    return plain(inline);
  });
}

function plain({ text, italic, strike, code }: Run): Run {
  return { text, ...(italic && { italic }), ...(strike && { strike }), ...(code && { code }) };
}

const NO_BREAK_SHARE = 0.3;
const FEWEST_NO_BREAKS = 3;

/** A line with plain spaces where a program has written most of them as ones that do not break; a few were meant. */
function withPlainSpaces(line: Inline[]): Inline[] {
  const text = textOf(line);
  if (!text.includes('\u00a0')) return withLinks(line);
  const noBreaks = text.split('\u00a0').length - 1;
  const spaces = text.split(' ').length - 1;
  const isHabit = noBreaks >= FEWEST_NO_BREAKS && noBreaks > NO_BREAK_SHARE * (spaces + noBreaks);
  return withLinks(isHabit ? withPlainText(line, (words) => words.replaceAll('\u00a0', ' ')) : line);
}

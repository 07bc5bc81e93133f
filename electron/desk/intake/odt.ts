import type { Element, Node } from '@xmldom/xmldom';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { escapeMarkup } from '../../../shared/story/escape-markup.ts';
import { attributeOf, elementsIn, isElement, nameOf, parseOdf } from './odf-xml.ts';
import { odtStyles, type OdtStyle, type OdtStyles } from './odt-styles.ts';

/** More cells or spaces in a row are a slip or a trick. */
const MOST_REPEATED = 100;

/** What is in the file and not in the text: what was deleted, what others remarked, forms, names of pictures. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['text:tracked-changes', 'office:annotation', 'office:annotation-end', 'office:forms', 'svg:title'],
  ...[
    'svg:desc',
    'text:variable-decls',
    'text:sequence-decls',
    'text:user-field-decls',
    'text:note-citation',
  ],
]);

/**
 * Reads an OpenDocument text as HTML: headings, paragraphs, marks, links, lists, tables, quotations, notes and places for
 * pictures (OpenDocument 1.3, part 3, 5 to 10). `content` and `styles` are its parts of those names. Error: it is damaged.
 */
export function htmlOfOdt(content: string, styles: string): Result<string, 'corrupt'> {
  try {
    const document = parseOdf(content);
    const text = elementsIn(document).find((element) => nameOf(element) === 'office:text');
    if (text === undefined) return fail('corrupt');
    const known = odtStyles(styles === '' ? [document] : [parseOdf(styles), document]);
    return ok(new Writer(known).write(text));
  } catch {
    // The parser throws at whatever is no XML, without a type to tell the kinds apart.
    return fail('corrupt');
  }
}

class Writer {
  readonly #styles: OdtStyles;
  /** What stands in frames beside a paragraph, until that has ended. */
  #beside: string[] = [];
  readonly #notes: string[] = [];

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  write(text: Element): string {
    const body = this.#blocks(text);
    const notes = this.#notes.length === 0 ? '' : `<ol>${this.#notes.join('')}</ol>`;
    return body + notes;
  }

  /** The blocks in an element, and its words where they stand in none. */
  #blocks(parent: Element, listStyle = ''): string {
    return childrenOf(parent)
      .map((node) => (isElement(node) ? this.#block(node, listStyle) : ''))
      .join('');
  }

  #block(element: Element, listStyle: string): string {
    switch (nameOf(element)) {
      case 'text:h':
        return this.#paragraph(
          element,
          `h${Math.min(6, Number(attributeOf(element, 'text:outline-level')) || 1)}`,
        );
      case 'text:p':
        return this.#paragraph(element, undefined);
      case 'text:list':
        return this.#list(element, attributeOf(element, 'text:style-name') || listStyle);
      case 'table:table':
        return `<table>${this.#rows(element, 'td')}</table>`;
      case 'draw:frame':
        return this.#frame(element);
      default:
        return LEFT_OUT.has(nameOf(element)) ? '' : this.#blocks(element, listStyle);
    }
  }

  #paragraph(element: Element, heading: string | undefined): string {
    const style = this.#styles.style('paragraph', attributeOf(element, 'text:style-name'));
    const words = this.#inlines(element);
    const beside = this.#beside.splice(0).join('');
    if (heading !== undefined) return `<${heading}>${words}</${heading}>${beside}`;
    const line = style?.line ?? [attributeOf(element, 'text:style-name')];
    if (line.includes('Title')) return `<h1>${words}</h1>${beside}`;
    const marked = withMarks(words, style);
    if (line.includes('Quotations')) return `<blockquote><p>${words}</p></blockquote>${beside}`;
    return `<p>${marked}</p>${beside}`;
  }

  #inlines(parent: Element): string {
    return childrenOf(parent)
      .map((node) => (isElement(node) ? this.#inline(node) : escapeMarkup(node.nodeValue ?? '')))
      .join('');
  }

  #inline(element: Element): string {
    switch (nameOf(element)) {
      case 'text:span':
        return withMarks(
          this.#inlines(element),
          this.#styles.style('text', attributeOf(element, 'text:style-name')),
        );
      case 'text:a':
        return `<a href="${escapeMarkup(attributeOf(element, 'xlink:href'))}">${this.#inlines(element)}</a>`;
      case 'text:s':
      case 'text:tab':
        return ' ';
      case 'text:line-break':
        return '<br>';
      case 'text:note':
        return this.#note(element);
      case 'draw:frame':
        this.#beside.push(this.#frame(element));
        return '';
      case 'text:p':
      case 'text:h':
        // A paragraph in a paragraph is that of a drawn shape.
        this.#beside.push(`<p>${this.#inlines(element)}</p>`);
        return '';
      default:
        return LEFT_OUT.has(nameOf(element)) ? '' : this.#inlines(element);
    }
  }

  #note(element: Element): string {
    const body = childrenOf(element).find((node) => isElement(node) && nameOf(node) === 'text:note-body');
    if (body === undefined || !isElement(body)) return '';
    this.#notes.push(`<li>${this.#blocks(body)}</li>`);
    return `[${this.#notes.length}]`;
  }

  #frame(frame: Element): string {
    const inside = elementsIn(frame).filter((element) => element.parentNode === frame);
    const box = inside.find((element) => nameOf(element) === 'draw:text-box');
    if (box !== undefined) return this.#blocks(box);
    if (!inside.some((element) => nameOf(element) === 'draw:image')) return '';
    const words = inside.find((element) => nameOf(element) === 'svg:desc' || nameOf(element) === 'svg:title');
    return `<img src="picture" alt="${escapeMarkup(words?.textContent ?? '')}">`;
  }

  #list(list: Element, style: string): string {
    const items = childrenOf(list).filter(isElement);
    const headings = items.flatMap((item) => childrenOf(item)).filter(isElement);
    // Numbered headings stand in a list of their own, which numbers them.
    if (headings.length > 0 && headings.every((element) => nameOf(element) === 'text:h')) {
      return headings.map((heading) => this.#block(heading, style)).join('');
    }
    const tag = this.#styles.isNumbered(style) ? 'ol' : 'ul';
    return `<${tag}>${items.map((item) => `<li>${this.#blocks(item, style)}</li>`).join('')}</${tag}>`;
  }

  #rows(parent: Element, cell: 'td' | 'th'): string {
    return childrenOf(parent)
      .map((node) => {
        if (!isElement(node)) return '';
        switch (nameOf(node)) {
          case 'table:table-row':
            return `<tr>${childrenOf(node)
              .filter(isElement)
              .map((one) => this.#cell(one, cell))
              .join('')}</tr>`;
          case 'table:table-header-rows':
            return this.#rows(node, 'th');
          default:
            return this.#rows(node, cell);
        }
      })
      .join('');
  }

  #cell(element: Element, cell: 'td' | 'th'): string {
    if (nameOf(element) !== 'table:table-cell') return '';
    const span = countOf(element, 'table:number-columns-spanned');
    const html = `<${cell}${span > 1 ? ` colspan="${span}"` : ''}>${this.#blocks(element)}</${cell}>`;
    return html.repeat(countOf(element, 'table:number-columns-repeated'));
  }
}

function countOf(element: Element, name: string): number {
  return Math.min(MOST_REPEATED, Math.max(1, Math.floor(Number(attributeOf(element, name))) || 1));
}

function withMarks(html: string, style: OdtStyle | undefined): string {
  let marked = html;
  if (style?.strike === true) marked = `<s>${marked}</s>`;
  if (style?.italic === true) marked = `<i>${marked}</i>`;
  if (style?.bold === true) marked = `<b>${marked}</b>`;
  return marked;
}

function childrenOf(element: Element): Node[] {
  return Array.from(element.childNodes).filter(
    (node) => isElement(node) || node.nodeType === 3 || node.nodeType === 4,
  );
}

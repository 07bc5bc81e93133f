import type { Document, Element } from '@xmldom/xmldom';
import { attributeOf, elementsIn, nameOf } from './odf-xml.ts';

/** What a style of an OpenDocument text does that a story keeps. */
export interface OdtStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  /** The names of the style and of those that it is made from, the nearest first. */
  readonly line: readonly string[];
}

export interface OdtStyles {
  /** A style of words or of paragraphs; undefined for one that the document does not have. */
  readonly style: (family: 'text' | 'paragraph', name: string) => OdtStyle | undefined;
  /** Whether a style of lists numbers its items. */
  readonly isNumbered: (name: string) => boolean;
}

/** No style is made from so many others; a circle of them is. */
const LONGEST_LINE = 20;

/** Reads the styles of a document: OpenDocument 1.3, part 3, 16. */
export function odtStyles(documents: readonly Document[]): OdtStyles {
  const known = new Map<string, Element>();
  const numbered = new Set<string>();
  const read = new Map<string, OdtStyle | undefined>();
  for (const document of documents) {
    for (const element of elementsIn(document)) {
      const name = attributeOf(element, 'style:name');
      if (nameOf(element) === 'style:style')
        known.set(`${attributeOf(element, 'style:family')} ${name}`, element);
      if (nameOf(element) === 'text:list-style' && isNumberedStyle(element)) numbered.add(name);
    }
  }

  function readStyle(family: 'text' | 'paragraph', name: string): OdtStyle | undefined {
    const elements: Element[] = [];
    const line: string[] = [];
    for (let next = name; next !== '' && line.length < LONGEST_LINE;) {
      line.push(next);
      const element = known.get(`${family} ${next}`);
      if (element === undefined) break;
      elements.push(element);
      next = attributeOf(element, 'style:parent-style-name');
    }
    if (elements.length === 0) return undefined;
    const value = (property: string): string => {
      for (const element of elements) {
        const text = childrenNamed(element, 'style:text-properties')[0];
        const found = text === undefined ? '' : attributeOf(text, property);
        if (found !== '') return found;
      }
      return '';
    };
    return {
      bold: /^(?:bold|[6-9]00)$/u.test(value('fo:font-weight')),
      italic: /^(?:italic|oblique)$/u.test(value('fo:font-style')),
      strike: !/^(?:none)?$/u.test(value('style:text-line-through-style')),
      line,
    };
  }

  return {
    style(family, name) {
      const key = `${family} ${name}`;
      if (!read.has(key)) read.set(key, readStyle(family, name));
      return read.get(key);
    },
    isNumbered: (name) => numbered.has(name),
  };
}

function isNumberedStyle(list: Element): boolean {
  return elementsIn(list).some(
    (level) =>
      nameOf(level) === 'text:list-level-style-number' &&
      attributeOf(level, 'text:level') === '1' &&
      attributeOf(level, 'style:num-format') !== '',
  );
}

function childrenNamed(element: Element, name: string): Element[] {
  return elementsIn(element).filter((child) => child.parentNode === element && nameOf(child) === name);
}

import { toXml } from 'xast-util-to-xml';
import type { Element, ElementContent } from 'xast';
import { line, type ExportedStory } from './exported-story.ts';
import { mediaTypeOf } from './media-type.ts';
import { feedHtml } from './page.ts';

const NAMESPACES = {
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/**
 * A story as one item of an RSS 2.0 feed (https://www.rssboard.org/rss-specification), with its whole text in
 * `content:encoded` and its photos with their credits in Media RSS. It stands by itself as a document of XML.
 */
export function rssItem(exported: ExportedStory): string {
  const { story, url, headline, description, authors, published, modified, pictures } = exported;
  const item = node('item', NAMESPACES, [
    ...words('title', headline),
    ...words('link', url),
    node('guid', { isPermaLink: String(url !== undefined) }, [text(url ?? `urn:x-lede:story:${story.id}`)]),
    ...words('pubDate', published && rfc822(published)),
    ...words('dcterms:modified', modified),
    ...words('description', description),
    ...authors.flatMap(({ name }) => words('dc:creator', name)),
    ...words('dc:language', story.language),
    ...[story.section, ...story.tags].flatMap((tag) => words('category', line(tag))),
    ...pictures.map(({ url: address, exported: { width, height }, caption, credit, alt }) =>
      node(
        'media:content',
        {
          url: address,
          medium: 'image',
          type: mediaTypeOf(address) ?? 'image/jpeg',
          width: String(width),
          height: String(height),
        },
        [...words('media:description', caption === '' ? alt : caption), ...words('media:credit', credit)],
      ),
    ),
    node('content:encoded', {}, [text(feedHtml(exported))]),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${withNamedReferences(toXml(onLines(item)))}\n`;
}

/** With the references that people read, and `]]>`, which text of XML may not have (https://www.w3.org/TR/xml/#syntax). */
function withNamedReferences(xml: string): string {
  return xml.replaceAll('&#x3C;', '&lt;').replaceAll('&#x26;', '&amp;').replaceAll(']]>', ']]&gt;');
}

/** A moment as RSS has it (RFC 822 with a year of four digits), by the clock of the offset that it carries. */
export function rfc822(moment: string): string {
  const [, date = '', time = '', offset = ''] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/u.exec(moment) ?? [];
  const [year = '', month = '', day = ''] = date.split('-');
  const weekday = DAYS[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()] ?? '';
  const zone = offset === 'Z' ? '+0000' : offset.replace(':', '');
  return `${weekday}, ${day} ${MONTHS[Number(month) - 1] ?? month} ${year} ${time} ${zone}`;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function words(name: string, value: string | undefined): Element[] {
  return value === undefined || value === '' ? [] : [node(name, {}, [text(value)])];
}

function node(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: ElementContent[],
): Element {
  return { type: 'element', name, attributes: { ...attributes }, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** Each element of the item on a line of its own. */
function onLines(item: Element): Element {
  return { ...item, children: [text('\n'), ...item.children.flatMap((child) => [child, text('\n')])] };
}

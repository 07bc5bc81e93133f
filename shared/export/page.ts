import type { Element, Properties } from 'hast';
import { element } from './element.ts';
import type { ExportedStory } from './exported-story.ts';
import { htmlOf } from './html.ts';
import { jsonLd } from './json-ld.ts';
import { openGraph } from './open-graph.ts';
import { contentSecurityPolicy } from './page-policy.ts';
import { PAGE_STYLE } from './page-style.ts';
import { siteFooter, siteHeader } from './site-furniture.ts';
import { withWholeAddresses } from './whole-addresses.ts';

/** A story as a whole HTML document. Pure: the same source gives the same bytes. Lines end in LF. */
export function pageHtml(exported: ExportedStory): string {
  const { story, site, tree } = exported;
  const body = element('body', {}, [
    ...siteHeader(site.profile),
    element('main', {}, [tree]),
    ...siteFooter(site.profile),
  ]);
  return `<!doctype html>\n${htmlOf(element('html', { lang: story.language }, [head(exported), body]))}\n`;
}

/** A story as its `article` alone, for a site that has pages of its own. Pure, as the page is. */
export function fragmentHtml({ tree }: ExportedStory): string {
  return `${htmlOf(tree)}\n`;
}

/** The same for those who read it elsewhere, in a feed or a system of their own: photos by their whole addresses. */
export function feedHtml({ tree, url }: ExportedStory): string {
  return `${htmlOf(withWholeAddresses(tree, url))}\n`;
}

function head(exported: ExportedStory): Element {
  const { site, title, description, url, authors } = exported;
  const { stylesheets = [] } = site.profile;
  const css = site.css ?? (stylesheets.length === 0 ? PAGE_STYLE : undefined);
  const data = jsonLd(exported);
  return element('head', {}, [
    element('meta', { charSet: 'utf-8' }),
    element('meta', {
      httpEquiv: ['Content-Security-Policy'],
      content: contentSecurityPolicy(exported, { data, css }),
    }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, [title]),
    ...(description === '' ? [] : [element('meta', { name: 'description', content: description })]),
    ...authors.map(({ name }) => element('meta', { name: 'author', content: name })),
    element('meta', { name: 'robots', content: 'max-image-preview:large' }),
    ...(url === undefined ? [] : [element('link', { rel: ['canonical'], href: url })]),
    ...openGraph(exported),
    raw('script', { type: 'application/ld+json' }, data),
    ...stylesheets.map((href) => element('link', { rel: ['stylesheet'], href })),
    ...(css === undefined ? [] : [raw('style', {}, css)]),
  ]);
}

/** An element whose text the serialiser writes as it is; whoever makes the text sees to it that it cannot end the element. */
function raw(tagName: string, properties: Properties, text: string): Element {
  return { ...element(tagName, properties), children: [{ type: 'text', value: text }] };
}

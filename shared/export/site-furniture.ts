import type { Element } from 'hast';
import type { SiteFurniture, SiteProfile } from '../site/profile.ts';
import { isBlank } from './blank.ts';
import { element } from './element.ts';

/** The head of the site's page: its name, and links where the profile has any. Nothing without a profile's header. */
export function siteHeader({ name, baseUrl, header }: SiteProfile): Element[] {
  if (header === undefined) return [];
  const named = baseUrl === undefined ? name : element('a', { href: baseUrl }, [name]);
  const links = listOf(header);
  return [
    element('header', { className: ['site-header'] }, [
      element('p', { className: ['site-name'] }, [named]),
      ...words(header.text),
      ...(links.length === 0 ? [] : [element('nav', { ariaLabel: name }, links)]),
    ]),
  ];
}

/** The foot of the site's page: words and links. Nothing without a profile's footer. */
export function siteFooter({ footer }: SiteProfile): Element[] {
  if (footer === undefined) return [];
  return [element('footer', { className: ['site-footer'] }, [...words(footer.text), ...listOf(footer)])];
}

function words(text = ''): Element[] {
  return isBlank(text) ? [] : [element('p', {}, [text])];
}

function listOf({ links = [] }: SiteFurniture): Element[] {
  if (links.length === 0) return [];
  return [
    element(
      'ul',
      {},
      links.map(({ label, url }) =>
        element('li', {}, [element('a', { href: url }, [isBlank(label) ? url : label])]),
      ),
    ),
  ];
}

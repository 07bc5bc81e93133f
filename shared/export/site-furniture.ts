import type { Element } from 'hast';
import type { SiteFurniture, SiteProfile } from '../site/profile.ts';
import { element } from './element.ts';

/** The head of the site's page: its name, and links where the profile has any. Nothing without a profile's header. */
export function siteHeader({ name, baseUrl, header }: SiteProfile): Element[] {
  if (header === undefined) return [];
  const named = baseUrl === undefined ? name : element('a', { href: baseUrl }, [name]);
  const links = listOf(header);
  return [
    element('header', { className: ['site-header'] }, [
      element('p', { className: ['site-name'] }, [named]),
      ...(header.text === undefined ? [] : [element('p', {}, [header.text])]),
      ...(links.length === 0 ? [] : [element('nav', { ariaLabel: name }, links)]),
    ]),
  ];
}

/** The foot of the site's page: words and links. Nothing without a profile's footer. */
export function siteFooter({ footer }: SiteProfile): Element[] {
  if (footer === undefined) return [];
  return [
    element('footer', { className: ['site-footer'] }, [
      ...(footer.text === undefined ? [] : [element('p', {}, [footer.text])]),
      ...listOf(footer),
    ]),
  ];
}

function listOf({ links = [] }: SiteFurniture): Element[] {
  if (links.length === 0) return [];
  return [
    element(
      'ul',
      {},
      links.map(({ label, url }) => element('li', {}, [element('a', { href: url }, [label])])),
    ),
  ];
}

import { exportedStory, type ExportedStory } from '../../../shared/export/exported-story.ts';
import { fragmentHtml, pageHtml } from '../../../shared/export/page.ts';
import { photosBeside } from '../../../shared/export/photos-beside.ts';
import { PLAIN_SITE } from '../../../shared/site/shipped.ts';
import type { SiteProfile } from '../../../shared/site/profile.ts';
import type { Site } from '../../../shared/site/site.ts';
import type { Story } from '../../../shared/story/story.ts';

/** A site that says where it is and who publishes it, and that is plain otherwise. */
export const NEWS_SITE: Site = siteWith({
  name: 'Example news',
  baseUrl: 'https://news.example/',
  layout: '{yyyy}/{mm}/{slug}/',
  xAccount: '@news_example',
  publisher: { name: 'Example media', url: 'https://news.example/' },
});

/** The plain site with something else in its profile. */
export function siteWith(profile: Partial<SiteProfile>, css?: string): Site {
  return { profile: { ...PLAIN_SITE.profile, ...profile }, ...(css === undefined ? {} : { css }) };
}

/** A story with its photos beside the page, on a site; on the plain one when none is given. */
export function exported(story: Story, site: Site = PLAIN_SITE): ExportedStory {
  return exportedStory({ story, site, photos: photosBeside(story) });
}

export const pageOf = (story: Story, site?: Site): string => pageHtml(exported(story, site));
export const fragmentOf = (story: Story, site?: Site): string => fragmentHtml(exported(story, site));

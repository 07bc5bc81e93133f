import { folderBy, namesTheStory } from './layout.ts';
import type { SiteProfile } from './profile.ts';
import type { Story } from '../story/story.ts';

/** A site profile with the files that it names beside it. */
export interface Site {
  readonly profile: SiteProfile;
  /** The style sheet that the profile names, as it can stand in a `style` element. */
  readonly css?: string;
}

/** The folder of a story below the place of an export, ending in `/`; empty when the profile names none. */
export function folderOnSite({ layout = '' }: SiteProfile, story: Story): string {
  return folderBy(layout, story);
}

/** The same for many stories at one place, where each needs a folder of its own. */
export function ownFolderOnSite({ layout = '' }: SiteProfile, story: Story): string {
  return folderBy(namesTheStory(layout) ? layout : `${layout}{slug}-{id}/`, story);
}

/** The address of a story's page, ending in `/`; undefined for a site that does not say where it is. */
export function pageUrl({ baseUrl, layout = '' }: SiteProfile, story: Story): string | undefined {
  if (baseUrl === undefined) return undefined;
  return baseUrl + folderBy(namesTheStory(layout) ? layout : `${layout}{slug}/`, story);
}

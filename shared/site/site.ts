import { folderBy, namesTheStory, type Placed } from './layout.ts';
import { defaultVariantPlan, type VariantPlan } from '../photos/variant-plan.ts';
import type { SiteProfile } from './profile.ts';

/** A site profile with the files that it names beside it. */
export interface Site {
  readonly profile: SiteProfile;
  /** The style sheet that the profile names, as it can stand in a `style` element. */
  readonly css?: string;
  /** The rehype plugin that the profile names; never run by the page that shows the editor. */
  readonly plugin?: SitePlugin;
}

/** A program of the newsroom's own, as the desk has read it: what is run is what was hashed. */
export interface SitePlugin {
  readonly file: string;
  readonly source: string;
  /** The SHA-256 of the file, in hex. */
  readonly sha256: string;
}

/** The folder of a story below the place of an export, ending in `/`; empty when the profile names none. */
export function folderOnSite({ layout = '' }: SiteProfile, story: Placed): string {
  return folderBy(layout, story);
}

/** The same for many stories at one place, where each needs a folder of its own: that of its address, where it has one. */
export function ownFolderOnSite({ baseUrl, layout = '' }: SiteProfile, story: Placed): string {
  if (namesTheStory(layout)) return folderBy(layout, story);
  return folderBy(baseUrl === undefined ? `${layout}{slug}-{id}/` : `${layout}{slug}/`, story);
}

/** The address of a story's page, ending in `/`; undefined for a site that does not say where it is. */
export function pageUrl({ baseUrl, layout = '' }: SiteProfile, story: Placed): string | undefined {
  if (baseUrl === undefined) return undefined;
  return baseUrl + folderBy(namesTheStory(layout) ? layout : `${layout}{slug}/`, story);
}

/** What a site wants of each photo: the profile's widths and sizes, and Lede's own plan for the rest. */
export function variantPlanOf({ profile: { images } }: Site): VariantPlan {
  if (images === undefined) return defaultVariantPlan;
  const { widths, sizes = defaultVariantPlan.sizes } = images;
  return { ...defaultVariantPlan, widths: widths.toSorted((left, right) => left - right), sizes };
}

import plain from '../../assets/sites/plain.json' with { type: 'json' };
import { siteProfileSchema } from './profile.ts';
import type { Site } from './site.ts';

/** The site of a desk that has set up none: Lede's own classes and look, and no address. */
export const PLAIN_SITE: Site = { profile: siteProfileSchema.parse(plain) };

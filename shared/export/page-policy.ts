import { frameOrigin } from '../blocks/embed.ts';
import type { ExportedStory } from './exported-story.ts';
import { policyHash, styleHash } from './hash.ts';

/**
 * What an exported page may do: show the site's style and the frames that the site wants, and run nothing. Its data for
 * search engines is let in by its hash. All but images are named: the Nu HTML checker, which reads a page with no address
 * of its own, holds every source of images, `'self'` and `*` too, against the photo beside the page, and an image is
 * nothing that a page without scripts, markup of others and styles of others could be made to load.
 */
export function contentSecurityPolicy(
  { story, site, sha256 }: ExportedStory,
  { data, css }: { readonly data: string; readonly css: string | undefined },
): string {
  const { stylesheets = [], embedFrames = [] } = site.profile;
  const frames = embedFrames.filter((name) =>
    story.blocks.some((block) => block.type === 'embed' && block.provider === name),
  );
  const styles = [
    ...(css === undefined ? [] : [`'${styleHash(css)}'`]),
    ...stylesheets.flatMap((address) => originOf(address)),
  ];
  return [
    directive('script-src', [`'${policyHash(data, sha256)}'`]),
    directive('style-src', styles),
    directive('frame-src', frames.map(frameOrigin)),
    NOTHING_ELSE,
  ].join('; ');
}

const NOTHING_ELSE = 'connect font media object worker manifest'
  .split(' ')
  .map((kind) => `${kind}-src`)
  .concat('base-uri', 'form-action')
  .map((name) => directive(name, []))
  .join('; ');

function directive(name: string, sources: readonly string[]): string {
  return [name, ...(sources.length === 0 ? ["'none'"] : new Set(sources))].join(' ');
}

/** The origin of an absolute address; none when it has signs that a policy would read as its own. */
function originOf(address: string): string[] {
  const origin = /^https?:\/\/[A-Za-z0-9.:[\]-]+/iu.exec(address)?.[0];
  return origin === undefined ? [] : [origin];
}

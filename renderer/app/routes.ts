import { idSchema } from '../../shared/story/ids.ts';

/** What the window shows, as the address after `#` says. */
export type Route = { readonly view: 'greeting' } | { readonly view: 'story'; readonly id: string };

const STORY_HASH = /^#\/story\/([^/]+)$/u;

/** Reads an address's hash. Anything that names no story is the greeting. */
export function routeFromHash(hash: string): Route {
  const id = idSchema.safeParse(STORY_HASH.exec(hash)?.[1]);
  return id.success ? { view: 'story', id: id.data } : { view: 'greeting' };
}

/** The hash that `routeFromHash` reads back. */
export function hashOf(route: Route): string {
  return route.view === 'story' ? `#/story/${route.id}` : '#/';
}

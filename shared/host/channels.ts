/** The calls that the renderer can make, by name. Free of schemas, so that the preload stays small. */
export const CHANNELS = [
  'desk.info',
  'settings.read',
  'settings.change',
  'stories.list',
  'stories.create',
  'stories.sample',
  'stories.import',
  'stories.open',
  'stories.append',
  'stories.save',
  'stories.write',
  'stories.theirs',
  'stories.close',
  'stories.take-over',
  'stories.trash',
  'trash.list',
  'trash.restore',
  'history.list',
  'history.read',
  'history.keep',
  'photos.attach',
  'site.read',
  'site.allow-plugin',
  'site.through-plugin',
  'stories.free-slug',
  'photos.read',
  'photos.list',
  'photos.take',
  'spelling.check',
  'spelling.suggest',
  'spelling.learn',
  'spelling.forget',
  'export.check',
  'export.place',
  'export.choose-place',
  'export.run',
  'export.stop',
  'export.reveal',
  'shell.ready',
  'shell.may-close',
  'shell.open-link',
] as const;

export type Channel = (typeof CHANNELS)[number];

/** The events that reach the renderer, by name. */
export const EVENTS = [
  'stories-changed',
  'story-keeping',
  'story-changed-on-disk',
  'story-lock-lost',
  'export-progress',
  'command',
  'close-requested',
] as const;

export type EventName = (typeof EVENTS)[number];

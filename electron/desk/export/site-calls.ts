import fs from 'node:fs/promises';
import path from 'node:path';
import type { ResponseOf } from '../../../shared/host/contract.ts';
import { hostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { SitePlugin } from '../../../shared/site/site.ts';
import type { DeskContext } from '../desk-context.ts';
import { attempt } from '../file-error.ts';
import type { Handlers } from '../handlers.ts';
import type { ShellActions } from '../shell-actions.ts';
import { siteOfDesk } from './read-site.ts';
import { allowPlugin, isAllowed, notAllowed, treeThroughPlugin, withAllowedPlugin } from './site-plugin.ts';

type SiteHandlers = Pick<Handlers, 'site.read' | 'site.allow-plugin' | 'site.through-plugin'>;
type PluginForPage = NonNullable<ResponseOf<'site.read'>['plugin']>;

/** The handlers of one window's calls about the site. The plugin's text is for the desk alone. */
export function siteCalls({ places, userData, turns }: DeskContext, actions: ShellActions): SiteHandlers {
  /** When a plugin's file was last changed; undefined where the disk does not say. */
  async function changedAt({ file }: SitePlugin): Promise<string | undefined> {
    const stat = await attempt(file, () => fs.stat(path.join(places.root, file)));
    return stat.ok ? stat.value.mtime.toISOString() : undefined;
  }

  async function pluginForPage(plugin: SitePlugin): Promise<PluginForPage> {
    const changed = await changedAt(plugin);
    return {
      file: plugin.file,
      sha256: plugin.sha256,
      isAllowed: await isAllowed(plugin, userData),
      canAsk: actions.confirmPlugin !== undefined,
      ...(changed !== undefined && { changed }),
    };
  }

  return {
    'site.read': async () => {
      const site = await siteOfDesk(places.root);
      if (!site.ok) return site;
      const { profile, css, plugin } = site.value;
      return ok({
        profile,
        ...(css !== undefined && { css }),
        ...(plugin !== undefined && { plugin: await pluginForPage(plugin) }),
      });
    },
    'site.allow-plugin': async ({ sha256 }) => {
      const site = await siteOfDesk(places.root);
      if (!site.ok) return site;
      const { plugin } = site.value;
      if (plugin?.sha256 !== sha256) {
        return fail(hostError('refused-call', messageData('site.plugin-changed')));
      }
      if (actions.confirmPlugin === undefined) return fail(notAllowed(plugin));
      const changed = await changedAt(plugin);
      const file = path.join(places.root, plugin.file);
      const isConfirmed = await actions.confirmPlugin({ file, sha256, ...(changed && { changed }) });
      if (!isConfirmed) return ok({ isAllowed: false });
      const allowed = await turns.take('allowed-plugins', () => allowPlugin(sha256, userData));
      return allowed.ok ? ok({ isAllowed: true }) : allowed;
    },
    'site.through-plugin': async ({ tree }) => {
      const read = await siteOfDesk(places.root);
      const site = read.ok ? await withAllowedPlugin(read.value, userData) : read;
      if (!site.ok) return site;
      const { plugin } = site.value;
      const changed = plugin === undefined ? ok(tree) : await treeThroughPlugin(tree, plugin);
      return changed.ok ? ok({ tree: changed.value }) : changed;
    },
  };
}

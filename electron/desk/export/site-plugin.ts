import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { allowedTree, type Element, type Root } from '../../../shared/export/allowed-tree.ts';
import type { ExportedStory } from '../../../shared/export/exported-story.ts';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Site, SitePlugin } from '../../../shared/site/site.ts';
import { attempt } from '../file-error.ts';
import { writeAtomically } from '../atomic-write.ts';
import { runPlugin } from './run-plugin.ts';

/** The plugins that a person has allowed, by the SHA-256 of their files: among their own data, where no desk can write. */
const ALLOWED_FILE = 'allowed-plugins.json';

const allowedSchema = z.array(z.string().regex(/^[0-9a-f]{64}$/));

/** Refuses a site whose plugin the person has not allowed. Errors: `refused-call`, with the hash to allow it by. */
export async function withAllowedPlugin(site: Site, userData: string): Promise<Result<Site, HostError>> {
  const { plugin } = site;
  if (plugin === undefined || (await isAllowed(plugin, userData))) return ok(site);
  return fail(notAllowed(plugin));
}

/** Says whether the person has allowed a plugin: that very file, by its hash. */
export async function isAllowed({ sha256 }: SitePlugin, userData: string): Promise<boolean> {
  return (await readAllowed(userData)).includes(sha256);
}

/** Remembers that a person allows a plugin. Errors: those of the disk. */
export async function allowPlugin(sha256: string, userData: string): Promise<Result<void, HostError>> {
  const allowed = await readAllowed(userData);
  if (allowed.includes(sha256)) return ok(undefined);
  const file = path.join(userData, ALLOWED_FILE);
  const made = await attempt(userData, () => fs.mkdir(userData, { recursive: true }));
  if (!made.ok) return made;
  return writeAtomically(file, Buffer.from(`${JSON.stringify([...allowed, sha256], null, 2)}\n`));
}

async function readAllowed(userData: string): Promise<string[]> {
  const read = await attempt(ALLOWED_FILE, () => fs.readFile(path.join(userData, ALLOWED_FILE), 'utf8'));
  // What cannot be read allows nothing; it is asked for again.
  return (read.ok ? allowedSchema.safeParse(jsonOf(read.value)).data : undefined) ?? [];
}

/**
 * A story as its site's plugin has changed it; as it was when there is none. Errors: those of `treeThroughPlugin`.
 */
export async function changedByPlugin(
  exported: ExportedStory,
  plugin: SitePlugin | undefined,
): Promise<Result<ExportedStory, HostError>> {
  if (plugin === undefined) return ok(exported);
  const changed = await treeThroughPlugin(exported.tree, plugin);
  return changed.ok ? ok({ ...exported, tree: changed.value }) : changed;
}

/**
 * A tree as a plugin has changed it. Whatever the plugin gives goes through the allow-list of Lede's own tree. What is run
 * is the text that was hashed, by itself: it can import no file beside it. `longest` is how long it may take (ms). Errors:
 * `fault` when the plugin is none, fails, does not end, or leaves no single element.
 */
export async function treeThroughPlugin(
  tree: Element,
  plugin: SitePlugin,
  longest?: number,
): Promise<Result<Element, HostError>> {
  const run = await runPlugin(plugin, { type: 'root', children: [tree] }, longest);
  if (!run.ok) return fail(failure(plugin, run));
  const root = rootSchema.safeParse(jsonOf(run.tree));
  if (!root.success) return fail(failure(plugin, { fault: 'no-answer' }));
  const changed = allowedTree(root.data, tree);
  return changed === undefined ? fail(failure(plugin, { fault: 'no-story' })) : ok(changed);
}

const rootSchema = z.custom<Root>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && value.type === 'root',
);

/** What is said of a plugin that the person has not allowed: how to allow it. */
export function notAllowed(plugin: SitePlugin): HostError {
  const values = { file: nameOf(plugin), sha256: plugin.sha256 };
  return hostError('refused-call', messageData('site.plugin-not-allowed', values));
}

/** A plugin stands beside its profile, so that its file's name is enough to find it. */
function nameOf({ file }: SitePlugin): string {
  return path.basename(file);
}

type Failure =
  | { readonly reason: string }
  | { readonly time: number }
  | { readonly fault: 'ended' | 'no-answer' | 'no-story' };

function failure(plugin: SitePlugin, failed: Failure): HostError {
  const file = nameOf(plugin);
  if ('reason' in failed) {
    return hostError('fault', messageData('site.plugin-failed', { file, reason: failed.reason }));
  }
  if ('time' in failed) {
    const count = Math.round(failed.time / 1000);
    return hostError('fault', messageData('site.plugin-too-slow', { file, count }));
  }
  return hostError('fault', messageData(`site.plugin-${failed.fault}`, { file }));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Damaged: it says nothing.
    return undefined;
  }
}

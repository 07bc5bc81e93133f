import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { allowedTree, type Root } from '../../../shared/export/allowed-tree.ts';
import type { ExportedStory } from '../../../shared/export/exported-story.ts';
import { hostError, type HostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Site, SitePlugin } from '../../../shared/site/site.ts';
import { firstProblem } from '../../../shared/story/parse.ts';
import { attempt } from '../file-error.ts';
import { writeAtomically } from '../atomic-write.ts';

/** The plugins that a person has allowed, by the SHA-256 of their files: among their own data, where no desk can write. */
const ALLOWED_FILE = 'allowed-plugins.json';

const allowedSchema = z.array(z.string().regex(/^[0-9a-f]{64}$/));

/** Refuses a site whose plugin the person has not allowed. Errors: `refused-call`, with the hash to allow it by. */
export async function withAllowedPlugin(site: Site, userData: string): Promise<Result<Site, HostError>> {
  const { plugin } = site;
  if (plugin === undefined) return ok(site);
  const allowed = await readAllowed(userData);
  if (allowed.includes(plugin.sha256)) return ok(site);
  const { file, sha256 } = plugin;
  return fail(hostError('refused-call', messageData('site.plugin-not-allowed', { file, sha256 })));
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

/** What a rehype plugin is: a function that gives the function which changes a tree, or gives another. */
const moduleSchema = z.object({ default: functionSchema<() => unknown>('a function as the default export') });
const transformerSchema = functionSchema<(tree: Root) => unknown>('a function that changes a tree');
const rootSchema = z.custom<Root>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && value.type === 'root',
  'expected a root',
);

function functionSchema<Called>(what: string) {
  return z.custom<Called>((value) => typeof value === 'function', `expected ${what}`);
}

/**
 * A story as its site's plugin has changed it; as it was when there is none. Whatever the plugin gives goes through the
 * allow-list of Lede's own tree. What is run is the text that was hashed, by itself: it can import no file beside it.
 * Errors: `fault` when the plugin is none, fails, or leaves no single element.
 */
export async function changedByPlugin(
  exported: ExportedStory,
  plugin: SitePlugin | undefined,
): Promise<Result<ExportedStory, HostError>> {
  if (plugin === undefined) return ok(exported);
  const { tree } = exported;
  const given: Root = { type: 'root', children: [structuredClone(tree)] };
  try {
    const url = `data:text/javascript;base64,${Buffer.from(plugin.source).toString('base64')}`;
    const { default: attach } = moduleSchema.parse(await import(/* @vite-ignore */ url));
    const transform = attach();
    const result = transform === undefined ? given : await transformerSchema.parse(transform)(given);
    const changed = allowedTree(result === undefined ? given : rootSchema.parse(result), tree);
    return changed === undefined ? failed(plugin, 'the story is gone') : ok({ ...exported, tree: changed });
  } catch (error) {
    if (error instanceof z.ZodError) return failed(plugin, firstProblem(error).problem);
    return failed(plugin, error instanceof Error ? error.message : String(error));
  }
}

function failed({ file }: SitePlugin, reason: string): Result<never, HostError> {
  return fail(hostError('fault', messageData('site.plugin-failed', { file, reason })));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Damaged: it allows nothing.
    return undefined;
  }
}

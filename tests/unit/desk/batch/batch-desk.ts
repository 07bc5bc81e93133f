import fs from 'node:fs';
import path from 'node:path';
import { INDEX_FILE } from '../../../../electron/desk/batch/batch-index.ts';
import {
  exportDesk,
  type BatchReport,
  type BatchRequest,
} from '../../../../electron/desk/batch/export-desk.ts';
import { idOfPlace } from '../../../../shared/story/ids.ts';
import { serializeStory } from '../../../../shared/story/serialize.ts';
import type { Story } from '../../../../shared/story/story.ts';
import { numbered, storyOf, text } from '../../export/every-block.ts';
import { siteWith } from '../../export/exported.ts';
import { temporaryFolder, valueOf } from '../desk-fixture.ts';

export const SITE = siteWith({ layout: '{yyyy}/{mm}/{slug}/' });

/** A desk for batches: its folder, and where it is exported to. */
export interface BatchDesk {
  readonly root: string;
  readonly out: string;
}

/** An empty desk and a place to export it to, which go when the test is over. */
export async function batchDesk(): Promise<BatchDesk> {
  const folder = await temporaryFolder();
  const root = path.join(folder, 'desk');
  fs.mkdirSync(root);
  return { root, out: path.join(folder, 'out') };
}

/** The story with a number: its slug, its id and its words are made from that. */
export function numberedStory(number: number, rest: Partial<Story> = {}): Story {
  return storyOf(numbered([text('lead', `Story ${number} of “many” & <more>.`)]), {
    id: idOfPlace(1000 + number),
    headline: `Story ${number}`,
    slug: `story-${number}`,
    ...rest,
  });
}

/** Puts a story into a folder of a desk, whatever was there. */
export function put(root: string, folder: string, story: Story): void {
  fs.mkdirSync(path.join(root, folder), { recursive: true });
  fs.writeFileSync(path.join(root, folder, 'story.json'), serializeStory(story));
}

/** Exports a desk by a batch that has to succeed. */
export async function batch(desk: BatchDesk, rest: Partial<BatchRequest> = {}): Promise<BatchReport> {
  return valueOf(await tryBatch(desk, rest));
}

export function tryBatch({ root, out }: BatchDesk, rest: Partial<BatchRequest> = {}) {
  return exportDesk({
    ...{ root, out, site: SITE, version: '1.2.3', person: 'Олена', formats: ['page', 'markdown'] },
    knowledge: { publishedCredits: new Map() },
    ...rest,
  });
}

/** Every file below a folder by its path, with its bytes as Latin letters. */
export function bytesIn(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile()) files[path.relative(folder, file)] = fs.readFileSync(file, 'latin1');
  }
  return files;
}

/** The same without the batch's own index. */
export function exportedIn(out: string): Record<string, string> {
  return Object.fromEntries(Object.entries(bytesIn(out)).filter(([file]) => file !== INDEX_FILE));
}

import fs, { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { placesIn } from '../../electron/desk/places.ts';
import { readCurrentStory } from '../../electron/desk/stories/current-story.ts';
import { sayData, type MessageKey } from '../../shared/messages/index.ts';
import type { Story } from '../../shared/story/story.ts';
import { expect } from './host.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The article that the newsroom tries everything on. */
export const ARTICLE = await readFile(path.join(root, 'tests/fixtures/intake/talks-in-paris.en.txt'), 'utf8');

/** What the article's paragraphs are, in order. */
export const ARTICLE_BLOCKS = [
  'photo',
  'lead',
  'source',
  'subhead',
  'paragraph',
  'quote',
  'photo',
  'paragraph',
  'quote',
  'paragraph',
  'quote',
  'related',
  'reminder',
];

export const PHOTO_FILES = ['sample.jpg', 'sample.png'].map((name) =>
  path.join(root, 'tests/fixtures/desk/photos', name),
) as [string, string];

/** The interface's words, which these specs read in English. */
export function words(key: MessageKey): string {
  return sayData('en', { key, values: {} });
}

export function button(page: Page, key: MessageKey): Locator {
  return page.getByRole('button', { name: words(key), exact: true });
}

/** The text of the open story. */
export function storyText(page: Page): Locator {
  return page.getByRole('main').getByRole('textbox', { name: words('editor.story-text') });
}

/** The types of the open story's blocks, in order. */
export function blockTypes(page: Page): Promise<(string | null)[]> {
  return storyText(page)
    .locator('[data-block]')
    .evaluateAll((blocks) => blocks.map((block) => block.getAttribute('data-block')));
}

/** Makes a story from text by way of the dialog for it. */
export async function pasteStory(page: Page, text: string): Promise<void> {
  await button(page, 'command.paste-story').first().click();
  await page.getByRole('dialog').getByRole('textbox').click();
  await page.keyboard.insertText(text);
  await button(page, 'app.make-story').click();
  await expect(storyText(page)).toBeVisible();
}

/** Waits until everything that was done is on disk. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(page.getByText(words('app.saved'), { exact: true })).toBeVisible();
}

/** The id of the story that a page shows. */
export function idOfOpenStory(page: Page): string {
  const [, id] = /#\/story\/(\w+)$/u.exec(page.url()) ?? [];
  if (id === undefined) throw new Error(`No story is open at ${page.url()}`);
  return id;
}

/**
 * A story as the desk's disk has it, journal included, and the name of its folder. Looks again when the folder got another
 * name, after its story's slug, between the two looks that finding it takes.
 */
export async function storyOnDisk(desk: string, id: string): Promise<{ folder: string; story: Story }> {
  let found: { folder: string; story: Story } | undefined;
  await expect
    .poll(async () => (found = await lookForStory(desk, id)), { message: `the desk has the story ${id}` })
    .toBeDefined();
  if (found === undefined) throw new Error(`The desk has no story ${id}`);
  return found;
}

async function lookForStory(desk: string, id: string): Promise<{ folder: string; story: Story } | undefined> {
  for (const folder of await readdir(desk)) {
    const current = await readCurrentStory({ places: placesIn(desk), system: fs }, path.join(desk, folder));
    if (current.ok && current.value.story.id === id) return { folder, story: current.value.story };
  }
  return undefined;
}

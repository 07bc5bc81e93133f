import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import type { MessageKey } from '../../shared/messages/index.ts';
import { expect, test } from './host.ts';
import {
  idOfOpenStory,
  pasteStory,
  PHOTO_FILES,
  storyOnDisk,
  storyText,
  waitUntilSaved,
  words,
} from './newsroom.ts';

const STORY = 'Мир у Києві.\n\nПро мир говорили двічі: мир і миру.\n\nКінець.';

function block(page: Page, index: number) {
  return storyText(page).locator('[data-block]').nth(index);
}

/** Presses a key with Control as a Ukrainian layout sends it: the letter is Cyrillic, the place of the key is the same. */
async function pressUkrainian(keyboard: CDPSession, key: string, code: string): Promise<void> {
  const event = { key, code, windowsVirtualKeyCode: code.charCodeAt(3), modifiers: 2 };
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}

test('every shortcut of the text works under a Ukrainian layout', async ({ openLede }) => {
  const { page } = await openLede();
  await pasteStory(page, STORY);
  const keyboard = await page.context().newCDPSession(page);
  await block(page, 1).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await pressUkrainian(keyboard, 'ш', 'KeyI');
  await expect(storyText(page).locator('em')).toHaveCount(1);
  await pressUkrainian(keyboard, 'я', 'KeyZ');
  await expect(storyText(page).locator('em')).toHaveCount(0);
  await pressUkrainian(keyboard, 'н', 'KeyY');
  await expect(storyText(page).locator('em')).toHaveCount(1);
  await pressUkrainian(keyboard, 'л', 'KeyK');
  await expect(page.getByRole('textbox', { name: words('editor.link-address') })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(storyText(page)).toBeFocused();
  await pressUkrainian(keyboard, 'і', 'KeyS');
  await waitUntilSaved(page);
  await pressUkrainian(keyboard, 'а', 'KeyF');
  await expect(page.getByRole('search').getByRole('textbox', { name: words('find.what') })).toBeFocused();
  await page.keyboard.press('Escape');
  await pressUkrainian(keyboard, 'р', 'KeyH');
  await expect(page.getByRole('search').getByRole('textbox', { name: words('find.with') })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(storyText(page)).toBeFocused();
});

test('a letter of any language is written by the browser itself, and all that is typed at once is there in its order', async ({
  openLede,
  desk,
}) => {
  const { page } = await openLede();
  await pasteStory(page, STORY);
  await block(page, 1).click();
  await page.keyboard.press('End');
  const keyboard = await page.context().newCDPSession(page);
  const type = (text: string) =>
    Array.from(text, (letter) => keyboard.send('Input.dispatchKeyEvent', { type: 'char', text: letter }));
  const press = (code: string) =>
    keyboard.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key: code,
      code,
      windowsVirtualKeyCode: { Enter: 13, Backspace: 8 }[code] ?? 0,
      ...(code === 'Enter' ? { text: '\r' } : {}),
    });
  const run = await page.evaluateHandle(() => getSelection()?.anchorNode);
  await Promise.all(type('ґїЄ é7,'));
  await expect(block(page, 1)).toHaveText(/миру\.ґїЄ é7,$/u);
  expect(
    await run.evaluate((node) => node?.isConnected === true && getSelection()?.anchorNode === node),
  ).toBe(true);
  const marks = type(' "так" ');
  await Promise.all([
    ...marks,
    ...type('зай'),
    press('Backspace'),
    press('Backspace'),
    press('Backspace'),
    ...type('і ні.'),
    press('Enter'),
    ...type('## Ще одне слово'),
  ]);
  await expect(block(page, 1)).toHaveText('Про мир говорили двічі: мир і миру.ґїЄ é7, «так» і ні.');
  await expect(block(page, 2)).toHaveText('Ще одне слово');
  await waitUntilSaved(page);
  const { story } = await storyOnDisk(desk, idOfOpenStory(page));
  expect(story.blocks.slice(1, 3)).toMatchObject([
    { children: [{ text: 'Про мир говорили двічі: мир і миру.ґїЄ é7, «так» і\u00a0ні.' }] },
    { type: 'subhead', children: [{ text: 'Ще одне слово' }] },
  ]);
});

test('the text takes the focus back although it lost it while its selection was being moved', async ({
  openLede,
}) => {
  const { page } = await openLede();
  await pasteStory(page, STORY);
  await page.keyboard.press('ControlOrMeta+F');
  const find = page.getByRole('search').getByRole('textbox', { name: words('find.what') });
  await expect(find).toBeFocused();
  await block(page, 1).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  const text = await storyText(page).elementHandle();
  await find.evaluate((field, observed) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      field.focus();
      field.dispatchEvent(new KeyboardEvent('keydown', { code: 'Escape', bubbles: true }));
    });
    observer.observe(observed, { subtree: true, childList: true });
  }, text);
  await page.keyboard.press('ControlOrMeta+I');
  await expect(page.getByRole('search')).toHaveCount(0);
  await expect(storyText(page)).toBeFocused();
});

test('what an input method composes is in the text once, and is undone', async ({ openLede }) => {
  const { page } = await openLede();
  await pasteStory(page, STORY);
  await block(page, 1).click();
  await page.keyboard.press('End');
  const ime = await page.context().newCDPSession(page);
  const compose = async (...steps: string[]) => {
    for (const text of steps.slice(0, -1)) {
      await ime.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await ime.send('Input.insertText', { text: steps.at(-1) ?? '' });
  };
  await compose('に', 'にほ', 'にほん', '日本');
  await expect(block(page, 1)).toHaveText(/миру\.日本$/u);
  await compose('´', 'é');
  await expect(block(page, 1)).toHaveText(/миру\.日本é$/u);
  await compose('ʼ', '’');
  await page.keyboard.type(' їжак');
  await expect(block(page, 1)).toHaveText(/миру\.日本é’ їжак$/u);
  await page.keyboard.press('Home');
  await compose('に', '二');
  await expect(block(page, 1)).toHaveText(/^二/u);
});

test('a word that the spelling checker replaces is neither doubled nor lost', async ({ openLede }) => {
  const { page } = await openLede();
  await pasteStory(page, STORY);
  await block(page, 1).click();
  await block(page, 1).evaluate((element) => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    if (!text) throw new Error('no text');
    const start = text.textContent?.indexOf('говорили') ?? 0;
    const range = new StaticRange({
      startContainer: text,
      startOffset: start,
      endContainer: text,
      endOffset: start + 8,
    });
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'розмовляли');
    const replaced = { inputType: 'insertReplacementText', dataTransfer, targetRanges: [range] };
    element.dispatchEvent(new InputEvent('beforeinput', { ...replaced, bubbles: true, cancelable: true }));
  });
  await expect(block(page, 1)).toHaveText('Про мир розмовляли двічі: мир і миру.');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(block(page, 1)).toHaveText('Про мир говорили двічі: мир і миру.');
});

test('select all takes a caption first and then the whole text', async ({ openLede }) => {
  const { page } = await openLede();
  await pasteStory(page, 'Перший абзац.\n\nТалк. Фото: УНІАН\n\nКінець.');
  await page.getByRole('group', { name: words('editor.caption') }).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Переговори');
  await expect(page.getByRole('group', { name: words('editor.caption') })).toHaveText('Переговори');
  await expect(page.getByRole('group', { name: words('editor.credit') })).toHaveText('УНІАН');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Backspace');
  await expect(storyText(page).locator('[data-block]')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(storyText(page)).toContainText('Кінець.');
});

/** Carries out a command by its name, as somebody does who has no pointer. */
async function command(page: Page, name: MessageKey): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await expect(page.getByRole('combobox', { name: words('app.find-command') })).toBeFocused();
  await page.keyboard.type(words(name));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('a story is written, formatted, given its photo and exported by the keyboard alone', async ({
  openLede,
  desk,
}) => {
  const { page } = await openLede();
  await expect(page.getByRole('heading', { name: words('app.greeting-first') })).toBeVisible();
  await command(page, 'command.new-story');
  await expect(page.getByRole('textbox', { name: words('app.headline') })).toBeFocused();
  await page.keyboard.type('Перемовини в Парижі');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Олена Іваненко, Іван Петренко');
  await expect(page.getByRole('textbox', { name: words('app.byline') })).toHaveValue(
    'Олена Іваненко, Іван Петренко',
  );
  await page.keyboard.press('Enter');
  await expect(storyText(page)).toBeFocused();
  await page.keyboard.type('/lead');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Сторони **домовилися** про "мир".');
  await page.keyboard.press('Enter');
  await page.keyboard.type('## Подробиці');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Далі буде.');
  const choosing = page.waitForEvent('filechooser');
  await command(page, 'command.attach-photo');
  await (await choosing).setFiles(PHOTO_FILES[0]);
  await expect(storyText(page).locator('figure img')).toBeVisible();
  await expect(storyText(page)).toBeFocused();
  await page.keyboard.type('Перемовини');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Рустем Умєров');
  await expect(page.getByRole('group', { name: words('editor.credit') })).toHaveText('Рустем Умєров');
  await page.keyboard.press('ControlOrMeta+Shift+E');
  const choices = page.getByRole('dialog', { name: words('export-dialog.title') });
  await expect(choices.getByRole('button', { name: words('app.export'), exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  const done = page.getByRole('dialog', { name: words('app.exported') });
  const place = await done.getByText(/^exports\//u).innerText();
  const html = await readFile(path.join(desk, place, 'index.html'), 'utf8');
  expect(html).toContain('Перемовини в Парижі</h1>');
  expect(html).toMatch(/Олена Іваненко<\/span>.*Іван Петренко<\/span>/u);
  expect(html).toMatch(/<p class="lead">Сторони <strong>домовилися<\/strong> про “мир”\.<\/p>/u);
  expect(html).toMatch(/<h2>Подробиці<\/h2>\s*<p>Далі буде\.<\/p>\s*<figure class="photo">/u);
  expect(html).toContain('Photo: Рустем Умєров');
});

test('a long story can be written at its very end as soon as it is open, and is drawn whole soon after', async ({
  openLede,
  desk,
}) => {
  const { page } = await openLede();
  const paragraphs = Array.from({ length: 400 }, (_, index) => `Абзац ${index}, у якому нічого не сталося.`);
  await pasteStory(page, paragraphs.join('\n\n'));
  await waitUntilSaved(page);
  await page.reload();
  await expect(block(page, 0)).toBeVisible();
  await block(page, 0).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Кінець.');
  await expect(storyText(page).locator('[data-block]').last()).toBeInViewport();
  await expect(storyText(page).locator('[data-block]')).toHaveCount(paragraphs.length);
  await waitUntilSaved(page);
  const { story } = await storyOnDisk(desk, idOfOpenStory(page));
  expect(JSON.stringify(story.blocks.at(-1))).toContain('нічого не сталося. Кінець.');
});

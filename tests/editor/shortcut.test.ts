import { expect, test } from 'vitest';
import { matchesShortcut, shortcutOf, type KeyPress } from '../../renderer/editor/shortcut.ts';

const press = (code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  code,
  key: '',
  getModifierState: () => false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...held,
});
const bold = shortcutOf('bold')!;

test.each<[name: string, event: KeyPress, isMac: boolean, isMatch: boolean]>([
  ['Control with the key', press('KeyB', { ctrlKey: true }), false, true],
  ['Command on a Mac', press('KeyB', { metaKey: true }), true, true],
  ['Control on a Mac', press('KeyB', { ctrlKey: true }), true, false],
  ['the Windows key elsewhere', press('KeyB', { metaKey: true }), false, false],
  ['no modifier', press('KeyB'), false, false],
  ['one modifier too many', press('KeyB', { ctrlKey: true, shiftKey: true }), false, false],
  ['another key', press('KeyI', { ctrlKey: true }), false, false],
  [
    'a key that an input method is composing with',
    press('KeyB', { ctrlKey: true, isComposing: true }),
    false,
    false,
  ],
])('%s', (_, event, isMac, isMatch) => {
  expect(matchesShortcut(event, bold, isMac)).toBe(isMatch);
});

test('a key is told by its place, whatever letter is on it', () => {
  const event = { ...press('KeyB', { ctrlKey: true }), key: 'и' };
  expect(matchesShortcut(event, bold, false)).toBe(true);
});

const quote = shortcutOf('block-quote')!;
const altGr = { ctrlKey: true, altKey: true };

test.each<[name: string, event: KeyPress, isMac: boolean, isMatch: boolean]>([
  ['Control and Alt with a digit', press('Digit3', { ...altGr, key: '3' }), false, true],
  ['the same on the French layout', press('Digit3', { ...altGr, key: '"' }), false, true],
  [
    'the same on the Ukrainian layout, with Shift’s sign',
    press('Digit3', { ...altGr, key: '№' }),
    false,
    true,
  ],
  [
    'AltGr, which says so',
    press('Digit3', { ...altGr, key: '3', getModifierState: (name) => name === 'AltGraph' }),
    false,
    false,
  ],
  ['AltGr, which only writes its character', press('Digit3', { ...altGr, key: '#' }), false, false],
  ['Option on a Mac', press('Digit3', { metaKey: true, altKey: true, key: '£' }), true, true],
])('a key with two modifiers: %s', (_, event, isMac, isMatch) => {
  expect(matchesShortcut(event, quote, isMac)).toBe(isMatch);
});

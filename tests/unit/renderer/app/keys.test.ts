import { describe, expect, it } from 'vitest';
import { ariaKeys, keyName } from '../../../../renderer/app/key-names.ts';
import { commandForKey } from '../../../../renderer/app/keys.ts';

function press(
  code: string,
  { ctrl = false, meta = false, shift = false, alt = false, isComposing = false } = {},
) {
  return {
    code,
    key: '',
    ctrlKey: ctrl,
    metaKey: meta,
    shiftKey: shift,
    altKey: alt,
    isComposing,
    getModifierState: () => false,
  };
}

describe('the command of a key', () => {
  it('goes by the key’s place, whatever letter is on it', () => {
    const key = { ...press('KeyN', { ctrl: true }), key: 'т' };
    expect(commandForKey(key, { isMac: false, inField: false })).toBe('new-story');
  });

  it('has Command for its modifier on a Mac', () => {
    expect(commandForKey(press('KeyS', { meta: true }), { isMac: true, inField: false })).toBe('save');
    expect(commandForKey(press('KeyS', { ctrl: true }), { isMac: true, inField: false })).toBeUndefined();
  });

  it('wants exactly its modifiers', () => {
    const options = { isMac: false, inField: false };
    expect(commandForKey(press('KeyZ', { ctrl: true }), options)).toBe('undo');
    expect(commandForKey(press('KeyZ', { ctrl: true, shift: true }), options)).toBe('redo');
    expect(commandForKey(press('KeyZ', { ctrl: true, alt: true }), options)).toBeUndefined();
  });

  it('leaves the keys for text to a field that has the focus, and keeps the others', () => {
    const inField = { isMac: false, inField: true };
    expect(commandForKey(press('KeyZ', { ctrl: true }), inField)).toBeUndefined();
    expect(commandForKey(press('KeyB', { ctrl: true }), inField)).toBeUndefined();
    expect(commandForKey(press('KeyS', { ctrl: true }), inField)).toBe('save');
  });

  it('is none while an input method is at work', () => {
    const key = press('KeyS', { ctrl: true, isComposing: true });
    expect(commandForKey(key, { isMac: false, inField: false })).toBeUndefined();
  });
});

describe('the name of a shortcut', () => {
  const shortcut = { code: 'Backslash', mod: true, shift: true } as const;

  it('is as people write it on their system', () => {
    expect(keyName(shortcut, false)).toBe('Ctrl+Shift+\\');
    expect(keyName({ code: 'Digit1', mod: true, alt: true }, true)).toBe('⌥⌘1');
    expect(keyName({ code: 'F1' }, false)).toBe('F1');
  });

  it('is as assistive technology wants it', () => {
    expect(ariaKeys(shortcut, false)).toBe('Control+Shift+\\');
    expect(ariaKeys(shortcut, true)).toBe('Meta+Shift+\\');
  });
});

import type { Shortcut } from '../../shared/commands/commands.ts';

const NAMED_KEYS: Readonly<Record<string, string>> = {
  Slash: '/',
  Backslash: '\\',
  Comma: ',',
  Period: '.',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/**
 * A shortcut in Electron's words (https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts#accelerators), by the
 * letter that a Latin keyboard has on the key; undefined for a key that Electron has no word for.
 */
export function acceleratorOf({ code, mod, shift, alt }: Shortcut): string | undefined {
  const key = keyName(code);
  if (key === undefined) return undefined;
  return [mod && 'CommandOrControl', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}

function keyName(code: string): string | undefined {
  const plain = /^(?:Key([A-Z])|Digit(\d)|(F\d{1,2}|Enter|Escape|Tab|Space|Backspace|Delete))$/.exec(code);
  return plain?.[1] ?? plain?.[2] ?? plain?.[3] ?? NAMED_KEYS[code];
}

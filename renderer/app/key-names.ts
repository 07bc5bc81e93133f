import type { Shortcut } from '../../shared/commands/commands.ts';

const NAMES: Readonly<Record<string, string>> = {
  Slash: '/',
  Backslash: '\\',
  Comma: ',',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** A shortcut as people write it: `Ctrl+Shift+P`, or `⇧⌘P` on a Mac. The letter is the one on a Latin keyboard. */
export function keyName({ code, mod, shift, alt }: Shortcut, isMac: boolean): string {
  const key = NAMES[code] ?? code.replace(/^(?:Key|Digit)/u, '');
  if (isMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${key}`;
  return [...(mod ? ['Ctrl'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), key].join('+');
}

/** A shortcut as `aria-keyshortcuts` has it. */
export function ariaKeys({ code, mod, shift, alt }: Shortcut, isMac: boolean): string {
  const key = code.startsWith('Arrow') ? code : (NAMES[code] ?? code.replace(/^(?:Key|Digit)/u, ''));
  const modifiers = [
    ...(mod ? [isMac ? 'Meta' : 'Control'] : []),
    ...(alt ? ['Alt'] : []),
    ...(shift ? ['Shift'] : []),
  ];
  return [...modifiers, key].join('+');
}

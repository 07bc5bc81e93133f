import {
  commands,
  type CommandDefinition,
  type CommandId,
  type Shortcut,
} from '../../shared/commands/commands.ts';

/** What a keyboard event says of the key pressed. */
export type KeyPress = Pick<
  KeyboardEvent,
  'code' | 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing' | 'getModifierState'
>;

/** What stands on digit keys behind AltGr, and on none without it: € and @ and ² and { of European layouts. */
const BEHIND_ALT_GR = /^[@€£$§#~^|\\{}[\]¬¹²³¼½¾]$/u;

/** Says whether a key press is a shortcut: the same physical key with exactly its modifiers, and no input method at work. */
export function matchesShortcut(event: KeyPress, shortcut: Shortcut, isMac: boolean): boolean {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  return (
    !event.isComposing &&
    event.code === shortcut.code &&
    (isMac || !isWriting(event)) &&
    mod === (shortcut.mod ?? false) &&
    !other &&
    event.shiftKey === (shortcut.shift ?? false) &&
    event.altKey === (shortcut.alt ?? false)
  );
}

/**
 * Says whether a key pressed with Control and Alt is on its way to write a character: outside Macs, AltGr calls itself both.
 * https://www.w3.org/TR/uievents-key/#keys-modifier
 */
function isWriting(event: KeyPress): boolean {
  if (!event.ctrlKey || !event.altKey) return false;
  return event.getModifierState('AltGraph') || BEHIND_ALT_GR.test(event.key);
}

/** The shortcut of a command, if it has one. */
export function shortcutOf(id: CommandId): Shortcut | undefined {
  const command: CommandDefinition = commands[id];
  return command.shortcut;
}

/** Says whether this is a Mac, where the Command key takes Control's part. */
export function isMacPlatform(): boolean {
  return /Mac|iPhone|iPad/u.test(navigator.userAgent);
}

import type { MessageKey } from '../messages/index.ts';

/**
 * A key with its modifiers, by the key's physical place (`KeyboardEvent.code`), so that it works under any layout.
 * `mod` is Command on a Mac and Control elsewhere.
 */
export interface Shortcut {
  readonly code: string;
  readonly mod?: true;
  readonly shift?: true;
  readonly alt?: true;
}

/** Where a command stands in the menus. */
export type Menu = 'story' | 'edit' | 'format' | 'block' | 'view' | 'help';

export interface CommandDefinition {
  /** The command's name in the catalogue. */
  readonly name: MessageKey;
  readonly menu: Menu;
  readonly shortcut?: Shortcut;
  /** Another key for the same, which hands know from elsewhere. */
  readonly alsoShortcut?: Shortcut;
}

/** Every command of Lede, once: the menus, the toolbar, the keys, the palette and the sheet of keys are made from this. */
export const commands = {
  'new-story': { name: 'command.new-story', menu: 'story', shortcut: { code: 'KeyN', mod: true } },
  'paste-story': {
    name: 'command.paste-story',
    menu: 'story',
    shortcut: { code: 'KeyV', mod: true, shift: true },
  },
  'open-file': { name: 'command.open-file', menu: 'story', shortcut: { code: 'KeyO', mod: true } },
  save: { name: 'command.save', menu: 'story', shortcut: { code: 'KeyS', mod: true } },
  export: { name: 'command.export', menu: 'story', shortcut: { code: 'KeyE', mod: true, shift: true } },
  'trash-story': { name: 'command.trash-story', menu: 'story' },
  undo: { name: 'command.undo', menu: 'edit', shortcut: { code: 'KeyZ', mod: true } },
  redo: {
    name: 'command.redo',
    menu: 'edit',
    shortcut: { code: 'KeyZ', mod: true, shift: true },
    alsoShortcut: { code: 'KeyY', mod: true },
  },
  find: { name: 'command.find', menu: 'edit', shortcut: { code: 'KeyF', mod: true } },
  replace: { name: 'command.replace', menu: 'edit', shortcut: { code: 'KeyH', mod: true } },
  'find-next': { name: 'command.find-next', menu: 'edit', shortcut: { code: 'KeyG', mod: true } },
  'find-previous': {
    name: 'command.find-previous',
    menu: 'edit',
    shortcut: { code: 'KeyG', mod: true, shift: true },
  },
  'copy-for-telegram': { name: 'command.copy-for-telegram', menu: 'edit' },
  'copy-as-html': { name: 'command.copy-as-html', menu: 'edit' },
  'paste-plain': { name: 'command.paste-plain', menu: 'edit' },
  'next-guess': { name: 'review.next', menu: 'edit', shortcut: { code: 'F8' } },
  'previous-guess': { name: 'review.previous', menu: 'edit', shortcut: { code: 'F8', shift: true } },
  'accept-guesses': { name: 'review.accept-all', menu: 'edit' },
  'as-plain-paragraphs': { name: 'review.as-plain-paragraphs', menu: 'edit' },
  'next-misspelling': { name: 'spelling.next', menu: 'edit', shortcut: { code: 'F7' } },
  bold: { name: 'command.bold', menu: 'format', shortcut: { code: 'KeyB', mod: true } },
  italic: { name: 'command.italic', menu: 'format', shortcut: { code: 'KeyI', mod: true } },
  strike: { name: 'command.strike', menu: 'format', shortcut: { code: 'KeyX', mod: true, shift: true } },
  code: { name: 'command.code', menu: 'format' },
  link: { name: 'command.link', menu: 'format', shortcut: { code: 'KeyK', mod: true } },
  'block-lead': { name: 'block.lead', menu: 'block', shortcut: { code: 'Digit1', mod: true, alt: true } },
  'block-source': { name: 'block.source', menu: 'block' },
  'block-paragraph': {
    name: 'block.paragraph',
    menu: 'block',
    shortcut: { code: 'Digit0', mod: true, alt: true },
  },
  'block-subhead': {
    name: 'block.subhead',
    menu: 'block',
    shortcut: { code: 'Digit2', mod: true, alt: true },
  },
  'block-quote': { name: 'block.quote', menu: 'block', shortcut: { code: 'Digit3', mod: true, alt: true } },
  'block-list': { name: 'block.list', menu: 'block' },
  'block-photo': { name: 'block.photo', menu: 'block' },
  'block-reminder': {
    name: 'block.reminder',
    menu: 'block',
    shortcut: { code: 'Digit4', mod: true, alt: true },
  },
  'block-related': {
    name: 'block.related',
    menu: 'block',
    shortcut: { code: 'Digit5', mod: true, alt: true },
  },
  'block-factbox': { name: 'block.factbox', menu: 'block' },
  'block-table': { name: 'block.table', menu: 'block' },
  'block-correction': { name: 'block.correction', menu: 'block' },
  'block-divider': { name: 'block.divider', menu: 'block' },
  'block-menu': { name: 'command.block-menu', menu: 'block', shortcut: { code: 'Slash', mod: true } },
  'move-block-up': {
    name: 'command.move-block-up',
    menu: 'block',
    shortcut: { code: 'ArrowUp', shift: true, alt: true },
  },
  'move-block-down': {
    name: 'command.move-block-down',
    menu: 'block',
    shortcut: { code: 'ArrowDown', shift: true, alt: true },
  },
  'duplicate-block': {
    name: 'command.duplicate-block',
    menu: 'block',
    shortcut: { code: 'KeyD', mod: true },
  },
  'delete-block': { name: 'command.delete-block', menu: 'block' },
  'table-add-row': { name: 'command.table-add-row', menu: 'block' },
  'table-add-column': { name: 'command.table-add-column', menu: 'block' },
  'table-remove-row': { name: 'command.table-remove-row', menu: 'block' },
  'table-remove-column': { name: 'command.table-remove-column', menu: 'block' },
  'table-header': { name: 'command.table-header', menu: 'block' },
  'attach-photo': { name: 'command.attach-photo', menu: 'block' },
  'crop-photo': { name: 'command.crop-photo', menu: 'block' },
  'describe-photo': { name: 'command.describe-photo', menu: 'block' },
  'toggle-library': {
    name: 'command.toggle-library',
    menu: 'view',
    shortcut: { code: 'Backslash', mod: true },
  },
  palette: { name: 'command.palette', menu: 'view', shortcut: { code: 'KeyP', mod: true, shift: true } },
  outline: { name: 'command.outline', menu: 'view', shortcut: { code: 'KeyO', mod: true, shift: true } },
  photos: { name: 'command.photos', menu: 'view' },
  'focus-mode': { name: 'command.focus-mode', menu: 'view' },
  'typewriter-scroll': { name: 'command.typewriter-scroll', menu: 'view' },
  preview: { name: 'preview.title', menu: 'view', shortcut: { code: 'KeyL', mod: true, shift: true } },
  history: { name: 'command.history', menu: 'view', shortcut: { code: 'KeyH', mod: true, shift: true } },
  settings: { name: 'command.settings', menu: 'view', shortcut: { code: 'Comma', mod: true } },
  keys: { name: 'command.keys', menu: 'help', shortcut: { code: 'F1' } },
} as const satisfies Record<string, CommandDefinition>;

export type CommandId = keyof typeof commands;

/** Every command, in the order of the menus. */
export const COMMAND_IDS: readonly CommandId[] = Object.keys(commands).filter(isCommandId);

/** The keys of a command, if it has any. */
export function shortcutOf(id: CommandId): Shortcut | undefined {
  const command: CommandDefinition = commands[id];
  return command.shortcut;
}

/** Every key of a command: the one that menus show first. */
export function shortcutsOf(id: CommandId): readonly Shortcut[] {
  const { shortcut, alsoShortcut }: CommandDefinition = commands[id];
  return [shortcut, alsoShortcut].filter((one) => one !== undefined);
}

/** What works on the text's own edits, and belongs to a plain field where one has the focus. */
const FIELDS_OWN: ReadonlySet<CommandId> = new Set<CommandId>(['undo', 'redo', 'paste-plain']);

/** Says whether a command works on the story's text at the caret. */
export function isOfText(id: CommandId): boolean {
  const { menu } = commands[id];
  return menu === 'format' || menu === 'block' || FIELDS_OWN.has(id);
}

/** Says whether a word is the id of a command. */
export function isCommandId(id: string): id is CommandId {
  return Object.hasOwn(commands, id);
}

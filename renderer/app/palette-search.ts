import type { CommandId } from '../../shared/commands/commands.ts';
import { commands } from '../../shared/commands/commands.ts';
import { INTERFACE_LANGUAGES, say, type InterfaceLanguage } from '../../shared/messages/index.ts';

/**
 * The commands that a search finds, the best first. Names are searched in every interface language, so that somebody who
 * knows a command by its other name finds it; each word of the search must stand somewhere in the name, in any order, or
 * begin the name of the command's menu. Beginnings come before middles.
 */
export function findCommands(
  search: string,
  ids: readonly CommandId[],
  language: InterfaceLanguage,
): readonly CommandId[] {
  const wanted = wordsOf(search);
  if (wanted.length === 0) return ids;
  const languages = [language, ...INTERFACE_LANGUAGES.filter((other) => other !== language)];
  return ids
    .map((id) => ({
      id,
      rank: Math.min(...languages.map((spoken, index) => rankOf(wanted, id, spoken) + index)),
    }))
    .filter(({ rank }) => rank < Infinity)
    .sort((left, right) => left.rank - right.rank)
    .map(({ id }) => id);
}

/** How well a search fits a command's name, in steps of 10: 0 when the name opens with it, infinite when it does not fit. */
function rankOf(wanted: readonly string[], id: CommandId, language: InterfaceLanguage): number {
  const name = wordsOf(say(language, commands[id].name));
  const withMenu = [...name, ...wordsOf(say(language, `menu.${commands[id].menu}`))];
  const begin = (words: readonly string[]) =>
    wanted.every((word) => words.some((part) => part.startsWith(word)));
  if (begin(name)) return name[0]?.startsWith(wanted[0] ?? '') === true ? 0 : 10;
  if (begin(withMenu)) return 20;
  return wanted.every((word) => withMenu.some((part) => part.startsWith(word)) || isWithin(word, name))
    ? 30
    : Infinity;
}

function isWithin(word: string, name: readonly string[]): boolean {
  return name.some((part) => part.includes(word));
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ`]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

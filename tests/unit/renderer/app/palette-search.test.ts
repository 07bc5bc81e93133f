import { describe, expect, it } from 'vitest';
import { findCommands } from '../../../../renderer/app/palette-search.ts';
import { COMMAND_IDS } from '../../../../shared/commands/commands.ts';
import type { InterfaceLanguage } from '../../../../shared/messages/index.ts';

function find(search: string, language: InterfaceLanguage = 'uk') {
  return findCommands(search, COMMAND_IDS, language);
}

describe('finding a command', () => {
  it('finds all of them while nothing is searched', () => {
    expect(find('  ')).toEqual(COMMAND_IDS);
  });

  it.each([
    ['цит', 'uk', 'block-quote'],
    ['quote', 'uk', 'block-quote'],
    ['цитата', 'en', 'block-quote'],
    ['ЕКСП', 'uk', 'export'],
    ['фото додати', 'uk', 'attach-photo'],
    ['pho att', 'en', 'attach-photo'],
    ['містити', 'en', 'trash-story'],
    ['містити ошик', 'uk', 'trash-story'],
    ['writer', 'uk', 'typewriter-scroll'],
    ['форм рний', 'uk', 'bold'],
  ] as const)('finds «%s» when Lede speaks %s', (search, language, id) => {
    expect(find(search, language)).toContain(id);
  });

  it('puts a name that opens with the search before one that only holds it', () => {
    const found = find('paste', 'en');
    expect(found[0]).toBe('paste-story');
    const photos = find('фото');
    expect(photos.indexOf('block-photo')).toBeLessThan(photos.indexOf('attach-photo'));
  });

  it('puts what begins with the search before what has it in the middle of a word', () => {
    const found = find('ta', 'en');
    expect(found).toContain('attach-photo');
    expect(found.indexOf('block-table')).toBeLessThan(found.indexOf('attach-photo'));
  });

  it('finds nothing for what no command is called', () => {
    expect(find('xyzzy')).toEqual([]);
  });
});

import { Transforms, type Editor } from 'slate';
import { INTERFACE_LANGUAGES, say } from '../../../shared/messages/index.ts';
import { turnInto } from '../commands/turn-into.ts';
import { asOneUndo } from '../plugins/undo-steps.ts';
import { blockChoices, type BlockChoice } from '../toolbar/block-kinds.ts';
import { slashQuery } from './slash-query.ts';

/** The blocks whose name, in any language of the interface, has a word that begins with each word of the search. */
export function slashChoices(query: string): readonly BlockChoice[] {
  const wanted = wordsOf(query);
  return blockChoices.filter((choice) =>
    INTERFACE_LANGUAGES.some((language) => {
      const names = wordsOf(say(language, choice.name));
      return wanted.every((word) => names.some((name) => name.startsWith(word)));
    }),
  );
}

/** Makes the caret's block what was chosen, without the slash and the search. One step to undo. */
export function choose(editor: Editor, { kind }: BlockChoice): void {
  const search = slashQuery(editor);
  editor.surface.setState({ opened: undefined });
  asOneUndo(editor, () => {
    if (search) Transforms.delete(editor, { at: search.range });
    turnInto(editor, kind);
  });
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/['’ʼ]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

import { useEffect, useRef } from 'react';
import type { Editor } from 'slate';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { useStore } from 'zustand';
import { onScroll } from '../editor/find/on-scroll.ts';
import { paintMatches } from '../editor/find/paint.ts';
import { inSlices } from '../ui/in-slices.ts';
import { usePacedStore } from '../ui/use-paced-store.ts';
import { openSpellingMenu } from './go-to-misspelling.ts';
import type { StorySpelling } from './story-spelling.ts';
import { caretInLine, placeInLine, touches, type PlaceInLine } from './word-at.ts';

/** The marks keep step with the writing at this pace, in milliseconds. */
const PACE = 250;
const HIGHLIGHT = 'misspelled';

/** A word by the place where it begins. */
interface WrittenWord extends PlaceInLine {
  readonly word: string;
}

/** Marks the words of the page that no dictionary has, and opens their menu under the right button. */
export function Misspellings() {
  const editor = useSlateStatic();
  const spelling = useStore(editor.surface, (surface) => surface.spelling);
  return spelling ? <Marks spelling={spelling} /> : null;
}

function Marks({ spelling }: { readonly spelling: StorySpelling }) {
  const editor = useSlateStatic();
  const edits = usePacedStore(editor.surface, PACE, ({ revision }) => revision);
  const verdicts = useStore(spelling.store, (known) => known.revision);
  const looked = useRef(editor.children);
  /** Where the word begins that is being written: it is not wrong before it is whole. */
  const writing = useRef<WrittenWord>(undefined);

  useEffect(() => {
    const blocks = editor.children;
    const atCaret = wordAtCaret(editor, spelling);
    if (looked.current !== blocks) writing.current = atCaret;
    else if (!isSame(writing.current, atCaret)) writing.current = undefined;
    looked.current = blocks;
    let stopPainting: (() => void) | undefined;
    const stopLooking = inSlices(blocks, spelling.visit, () => {
      void spelling.lookUp(writing.current?.word);
      if (ReactEditor.isComposing(editor) || editor.children !== blocks) return;
      const words = spelling
        .misspelled(blocks)
        .filter(({ path, start }) => !isSame(writing.current, { path, offset: start }));
      const paint = () => {
        paintMatches(editor, HIGHLIGHT, words);
      };
      paint();
      if (words.length > 0) stopPainting = onScroll(paint);
    });
    return () => {
      stopLooking();
      stopPainting?.();
    };
  }, [editor, spelling, edits, verdicts]);

  useEffect(() => {
    const page = ReactEditor.toDOMNode(editor, editor);
    const open = (event: MouseEvent) => {
      openMenuAt(editor, spelling, event);
    };
    page.addEventListener('contextmenu', open);
    return () => {
      page.removeEventListener('contextmenu', open);
      paintMatches(editor, HIGHLIGHT, []);
    };
  }, [editor, spelling]);
  return null;
}

function openMenuAt(editor: Editor, spelling: StorySpelling, event: MouseEvent): void {
  if (!ReactEditor.hasEditableTarget(editor, event.target)) return;
  const place = placeInLine(editor, ReactEditor.findEventRange(editor, event).anchor);
  const word = place && spelling.misspelled(editor.children).find((one) => touches(place, one));
  if (!word) return;
  event.preventDefault();
  openSpellingMenu(editor, word);
}

/** Where the word begins that the caret is in or beside. */
function wordAtCaret(editor: Editor, spelling: StorySpelling): WrittenWord | undefined {
  const caret = caretInLine(editor);
  const [index = 0] = caret?.path ?? [];
  const block = editor.children[index];
  if (!caret || !block) return undefined;
  const word = spelling
    .wordsIn(block)
    .find(({ within, start, end }) => touches(caret, { path: [index, ...within], start, end }));
  return word && { path: caret.path, offset: word.start, word: word.word };
}

function isSame(one: PlaceInLine | undefined, other: PlaceInLine | undefined): boolean {
  return one?.offset === other?.offset && one?.path.join() === other?.path.join();
}

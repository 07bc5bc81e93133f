import { Menu } from '@base-ui/react/menu';
import { Plus } from 'lucide-react';
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import type { Editor } from 'slate';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { useStore } from 'zustand';
import type { Block } from '../../../shared/blocks/index.ts';
import { useSay } from '../../i18n/use-say.ts';
import { selectBlock } from '../commands/blocks.ts';
import { currentBlock, findBlock, isWordless } from '../nodes.ts';
import { takeFocus } from '../take-focus.ts';
import { nameOfBlock } from './block-kinds.ts';
import { BlockGrip } from './block-drag.tsx';
import { BlockMenu } from './block-menu.tsx';
import { useEditorState } from './use-editor-state.ts';
import { reasonOf, useReason } from './use-reason.ts';

/** The label in the margin of one block, the pointed one or else the caret's: its kind, with the block menu behind it. */
export function BlockMargin({ sheet }: { readonly sheet: RefObject<HTMLElement | null> }) {
  const editor = useSlateStatic();
  const pointedId = usePointedBlock(sheet);
  const openId = useStore(editor.surface, ({ opened }) =>
    opened?.kind === 'block-menu' ? opened.blockId : undefined,
  );
  // By its id and not by itself: the label must not render again at each letter.
  const blockId = useEditorState(editor, () => shownBlock(editor, openId ?? pointedId)?.id);
  const isInsertion = useEditorState(editor, () => {
    const block = openId === undefined ? shownBlock(editor, pointedId) : undefined;
    return block?.type === 'paragraph' && isWordless(block);
  });
  if (blockId === undefined) return null;
  if (isInsertion) return <InsertButton sheet={sheet} blockId={blockId} />;
  return (
    <MarginLabel
      sheet={sheet}
      blockId={blockId}
      isOpen={openId === blockId}
      isPointed={pointedId === blockId}
    />
  );
}

/** A block by its id, or else the caret's. */
function shownBlock(editor: Editor, id: string | undefined): Block | undefined {
  return (id === undefined ? undefined : findBlock(editor, id)?.[0]) ?? currentBlock(editor)?.[0];
}

/** The block under the pointer, until something is typed. */
function usePointedBlock(sheet: RefObject<HTMLElement | null>): string | undefined {
  const [pointedId, setPointedId] = useState<string>();
  useEffect(() => {
    const page = sheet.current;
    if (!page) return;
    const leave = () => setPointedId(undefined);
    const point = ({ target }: PointerEvent) => {
      const over = target instanceof Element ? target.closest('[data-block-id]') : null;
      // Between two blocks, and over the label itself, the label stays where it is.
      if (over) setPointedId(over.getAttribute('data-block-id') ?? undefined);
    };
    page.addEventListener('pointerover', point);
    page.addEventListener('pointerleave', leave);
    page.addEventListener('keydown', leave);
    return () => {
      page.removeEventListener('pointerover', point);
      page.removeEventListener('pointerleave', leave);
      page.removeEventListener('keydown', leave);
    };
  }, [sheet]);
  return pointedId;
}

interface MarginLabelProps {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly blockId: string;
  readonly isOpen: boolean;
  readonly isPointed: boolean;
}

function MarginLabel({ sheet, blockId, isOpen, isPointed }: MarginLabelProps) {
  const say = useSay();
  const editor = useSlateStatic();
  const nameKey = useBlockState(blockId, nameOfBlock);
  const reason = useReason(useBlockState(blockId, reasonOf));
  const place = usePlace(sheet, blockId);
  if (nameKey === undefined) return null;
  const name = say(nameKey);
  return (
    <Menu.Root
      modal={false}
      open={isOpen}
      onOpenChange={(open) => {
        if (open) selectBlock(editor, blockId);
        editor.surface.setState({ opened: open ? { kind: 'block-menu', blockId } : undefined });
      }}
    >
      <Menu.Trigger
        className="margin-label"
        style={{ top: place?.top ?? 0, height: place?.height }}
        hidden={place === undefined}
        {...(reason === undefined ? {} : { 'data-guessed': true, title: reason, 'aria-description': reason })}
        {...(isPointed ? { 'data-pointed': true } : {})}
        {...(place?.isNarrow === true ? { 'data-narrow': true } : {})}
        aria-label={say('editor.block-type', { type: name })}
        onMouseDown={(event) => event.preventDefault()}
      >
        {name}
      </Menu.Trigger>
      <BlockMenu editor={editor} isOpen={isOpen} blockId={blockId} side="bottom" />
      {place && <BlockGrip blockId={blockId} place={place} isPointed={isPointed} />}
    </Menu.Root>
  );
}

/** Beside an empty line: opens the list of blocks, as a slash typed there does. */
function InsertButton({
  sheet,
  blockId,
}: {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly blockId: string;
}) {
  const say = useSay();
  const editor = useSlateStatic();
  const place = usePlace(sheet, blockId);
  return (
    <button
      type="button"
      className="margin-label insert-block"
      style={{ top: place?.top ?? 0, height: place?.height }}
      hidden={place === undefined}
      {...(place?.isNarrow === true ? { 'data-narrow': true } : {})}
      aria-label={say('editor.insert-block')}
      title={say('editor.with-key', { name: say('editor.insert-block'), key: '/' })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        takeFocus(editor);
        selectBlock(editor, blockId);
        editor.insertText('/');
      }}
    >
      <Plus aria-hidden size={18} strokeWidth={1.75} />
    </button>
  );
}

/** Something read off a block, read again whenever the text changes. */
function useBlockState<Value>(blockId: string, read: (block: Block) => Value): Value | undefined {
  const editor = useSlateStatic();
  return useEditorState(editor, () => {
    const block = findBlock(editor, blockId)?.[0];
    return block && read(block);
  });
}

/** Where a block's first line is, in pixels from the top of the sheet. */
export interface Place {
  readonly top: number;
  readonly height: number;
  /** There is no room in the margin. */
  readonly isNarrow: boolean;
}

/** What the longest label takes, in pixels. */
const MARGIN_WANTED = 150;

/** Where a block's first line is on the sheet, measured again whenever the sheet changes its size. */
function usePlace(sheet: RefObject<HTMLElement | null>, blockId: string): Place | undefined {
  const editor = useSlateStatic();
  const index = useEditorState(editor, () => findBlock(editor, blockId)?.[1][0]);
  const type = useBlockState(blockId, (block) => block.type);
  const [place, setPlace] = useState<Place>();
  useLayoutEffect(() => {
    const page = sheet.current;
    if (!page || index === undefined) return;
    const measure = () => {
      const block = findBlock(editor, blockId)?.[0];
      if (!block) return;
      const element = ReactEditor.toDOMNode(editor, block);
      const { lineHeight } = getComputedStyle(element);
      const first = element.getBoundingClientRect();
      const top = first.top - page.getBoundingClientRect().top;
      const height = Math.min(Number.parseFloat(lineHeight) || first.height, first.height);
      const edge = page.closest('main')?.getBoundingClientRect().left ?? 0;
      const isNarrow = page.getBoundingClientRect().left - edge < MARGIN_WANTED;
      setPlace((old) =>
        old?.top === top && old.height === height && old.isNarrow === isNarrow
          ? old
          : { top, height, isNarrow },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(page);
    return () => observer.disconnect();
  }, [editor, sheet, blockId, index, type]);
  return place;
}

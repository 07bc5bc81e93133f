import { GripVertical } from 'lucide-react';
import { useEffect, useState, type RefObject } from 'react';
import type { Editor } from 'slate';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { useSay } from '../../i18n/use-say.ts';
import { moveBlockTo } from '../commands/blocks.ts';
import { findBlock, isBlock } from '../nodes.ts';
import { takeFocus } from '../take-focus.ts';
import type { Place } from './block-margin.tsx';

/** What a block that is dragged by its label is on the clipboard of the drag: its id, for this window alone. */
const DRAGGED_BLOCK = 'application/x-lede-block-id';

interface BlockGripProps {
  readonly blockId: string;
  readonly place: Place;
  readonly isPointed: boolean;
}

/** The handle to drag a block by. From the keyboard, and for screen readers, a block is moved by its commands. */
export function BlockGrip({ blockId, place, isPointed }: BlockGripProps) {
  const say = useSay();
  const editor = useSlateStatic();
  return (
    <span
      className="block-grip"
      aria-hidden
      title={say('editor.drag-block')}
      draggable
      style={{ top: place.top, height: place.height }}
      {...(isPointed ? { 'data-pointed': true } : {})}
      onDragStart={({ dataTransfer }) => {
        const block = findBlock(editor, blockId)?.[0];
        if (!block) return;
        dataTransfer.setData(DRAGGED_BLOCK, blockId);
        dataTransfer.effectAllowed = 'move';
        dataTransfer.setDragImage(ReactEditor.toDOMNode(editor, block), 0, 0);
      }}
    >
      <GripVertical size={16} strokeWidth={1.75} />
    </span>
  );
}

/** Where a dragged block would come to stand: the gap, and the place of its line on the sheet in pixels. */
interface Gap {
  readonly index: number;
  readonly top: number;
}

/** The line that shows where a dragged block will stand, and its dropping there. */
export function DropLine({ sheet }: { readonly sheet: RefObject<HTMLElement | null> }) {
  const editor = useSlateStatic();
  const [gap, setGap] = useState<Gap>();
  useEffect(() => {
    const page = sheet.current;
    if (!page) return;
    const isOurs = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes(DRAGGED_BLOCK) === true;
    const over = (event: DragEvent) => {
      if (!isOurs(event)) return;
      // Before Slate, which would show a caret for text.
      event.preventDefault();
      event.stopPropagation();
      setGap(gapAt(editor, page, event));
    };
    const drop = (event: DragEvent) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const target = gapAt(editor, page, event);
      const blockId = event.dataTransfer?.getData(DRAGGED_BLOCK) ?? '';
      setGap(undefined);
      if (target) moveBlockTo(editor, blockId, target.index);
      takeFocus(editor);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node && page.contains(relatedTarget))) setGap(undefined);
    };
    const end = () => setGap(undefined);
    page.addEventListener('dragover', over, { capture: true });
    page.addEventListener('drop', drop, { capture: true });
    page.addEventListener('dragleave', leave);
    window.addEventListener('dragend', end);
    return () => {
      page.removeEventListener('dragover', over, { capture: true });
      page.removeEventListener('drop', drop, { capture: true });
      page.removeEventListener('dragleave', leave);
      window.removeEventListener('dragend', end);
    };
  }, [editor, sheet]);
  return gap && <div className="drop-line" style={{ top: gap.top }} />;
}

/** The gap nearest to the pointer: above the block under it, or below when the pointer is in its lower half. */
function gapAt(editor: Editor, page: HTMLElement, { clientY }: DragEvent): Gap | undefined {
  const sheet = page.getBoundingClientRect();
  const under = document.elementsFromPoint(sheet.left + sheet.width / 2, clientY);
  const element = under
    .map((node) => node.closest('[data-block-id]'))
    .find((found) => found !== null && page.contains(found));
  if (!element) return undefined;
  const id = element.getAttribute('data-block-id');
  const index = editor.children.findIndex((node) => isBlock(node) && node.id === id);
  if (index === -1) return undefined;
  const block = element.getBoundingClientRect();
  const isBelow = clientY > block.top + block.height / 2;
  return { index: isBelow ? index + 1 : index, top: (isBelow ? block.bottom : block.top) - sheet.top };
}

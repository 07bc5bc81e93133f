import { Popover } from '@base-ui/react/popover';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { useStore } from 'zustand';
import type { Block } from '../../../shared/blocks/index.ts';
import type { MessageKey } from '../../../shared/messages/index.ts';
import { useSay } from '../../i18n/use-say.ts';
import '../../styles/review.css';
import { selectBlock } from '../commands/blocks.ts';
import { turnInto } from '../commands/turn-into.ts';
import { findBlock } from '../nodes.ts';
import { nameOfBlock } from '../toolbar/block-kinds.ts';
import { useEditorState } from '../toolbar/use-editor-state.ts';
import { reasonOf, useReason } from '../toolbar/use-reason.ts';
import { backToText, takeFocus } from '../take-focus.ts';
import { acceptGuess, countGuesses, goToGuess } from './guesses.ts';
import { canMerge, canSplit, mergeWithAbove, splitBlock } from './split-and-merge.ts';
import { focusAtOnce } from '../../ui/focus-at-once.ts';
import { overlay } from '../../ui/overlay.ts';
import { useReturningFocus } from '../../ui/returning-focus.ts';

/** The bar under a guessed block: why it has its type, and one key for each thing to do about that. */
export function ReviewBar() {
  const say = useSay();
  const editor = useSlateStatic();
  const blockId = useStore(editor.surface, ({ opened }) =>
    opened?.kind === 'review' ? opened.blockId : undefined,
  );
  const block = useEditorState(editor, () =>
    blockId === undefined ? undefined : findBlock(editor, blockId)?.[0],
  );
  const accept = useRef<HTMLButtonElement>(null);
  useReturningFocus(block !== undefined, () => takeFocus(editor));
  return (
    <Popover.Root
      open={block !== undefined}
      onOpenChange={(open) => {
        if (!open) editor.surface.setState({ opened: undefined });
      }}
    >
      <Popover.Portal container={overlay()}>
        {/* A bar of its own for each block: what it hangs on does not change while it is there. */}
        <Popover.Positioner
          key={block?.id}
          className="story-popover-positioner"
          side="bottom"
          align="start"
          sideOffset={6}
          collisionAvoidance={{ side: 'flip', align: 'shift' }}
          anchor={() =>
            block ? ReactEditor.toDOMNode(editor, block) : ReactEditor.toDOMNode(editor, editor)
          }
        >
          <Popover.Popup
            className="story-popover review-bar"
            aria-label={say('review.title')}
            initialFocus={() => focusAtOnce(accept.current)}
            finalFocus={() => backToText(editor)}
          >
            {block && <Bar key={block.id} block={block} acceptButton={accept} />}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface BarProps {
  readonly block: Block;
  readonly acceptButton: RefObject<HTMLButtonElement | null>;
}

interface Choice {
  readonly name: MessageKey;
  /** The physical key, and how it is called. */
  readonly code: string;
  readonly key: string;
  readonly isPossible: boolean;
  readonly run: () => void;
}

function Bar({ block, acceptButton }: BarProps) {
  const say = useSay();
  const editor = useSlateStatic();
  const reason = useReason(reasonOf(block));
  const left = useEditorState(editor, () => countGuesses(editor));
  const { id } = block;
  useEffect(() => {
    acceptButton.current?.focus({ preventScroll: true });
    document.querySelector(`[data-block-id="${id}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [acceptButton, id]);

  function next(): void {
    goToGuess(editor, 1);
  }

  /** Does something to the block, and goes on to the next guess. */
  function then(change: () => void): () => void {
    return () => {
      change();
      next();
    };
  }

  const choices: readonly Choice[] = [
    {
      name: 'review.accept',
      code: 'Enter',
      key: '↵',
      isPossible: true,
      run: then(() => acceptGuess(editor, id)),
    },
    {
      name: 'review.paragraph',
      code: 'KeyP',
      key: 'P',
      isPossible: block.type !== 'paragraph',
      run: then(() => {
        selectBlock(editor, id);
        turnInto(editor, { type: 'paragraph' });
      }),
    },
    {
      name: 'review.change',
      code: 'KeyT',
      key: 'T',
      isPossible: true,
      run: () => editor.surface.setState({ opened: { kind: 'block-menu', blockId: id } }),
    },
    {
      name: 'review.split',
      code: 'KeyS',
      key: 'S',
      isPossible: canSplit(editor, id),
      run: then(() => splitBlock(editor, id)),
    },
    {
      name: 'review.merge',
      code: 'KeyM',
      key: 'M',
      isPossible: canMerge(editor, id),
      run: then(() => mergeWithAbove(editor, id)),
    },
  ];

  function onKeyDown(event: KeyboardEvent): void {
    const { code, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    if (code === 'F8') {
      event.preventDefault();
      event.stopPropagation();
      goToGuess(editor, shiftKey ? -1 : 1);
      return;
    }
    // Enter is the focused button's own.
    const choice = choices.find((one) => one.code === code && one.code !== 'Enter');
    if (choice?.isPossible !== true) return;
    event.preventDefault();
    choice.run();
  }

  return (
    <div onKeyDown={onKeyDown}>
      <p className="review-reason">
        <strong>{say(nameOfBlock(block))}</strong> {reason}
      </p>
      <div className="review-choices" role="toolbar" aria-label={say('review.title')}>
        {choices.map(({ name, key, isPossible, run }) => (
          <button
            key={name}
            ref={name === 'review.accept' ? acceptButton : undefined}
            type="button"
            className="review-choice"
            disabled={!isPossible}
            onClick={run}
          >
            {say(name)} <kbd aria-hidden>{key}</kbd>
          </button>
        ))}
        <button type="button" className="review-choice" onClick={next}>
          {say('review.next')} <kbd aria-hidden>F8</kbd>
        </button>
        <span className="review-left" role="status">
          {say('review.left', { count: left })}
        </span>
      </div>
    </div>
  );
}

import { isValidElement, memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useSlateStatic, type RenderChunkProps } from 'slate-react';
import { useStore } from 'zustand';

/** How far below the window a stretch is drawn at once, in pixels. */
const AHEAD = 400;

/**
 * A stretch of a long story. The browser leaves it out of its work while it is not in sight. On opening, a stretch that
 * is neither in sight nor holds the caret waits for an idle moment, so that the first words can be written at once. A key
 * draws only the stretch that it is pressed in.
 */
export const StoryChunk = memo(
  function StoryChunk({ attributes, children, lowest }: RenderChunkProps) {
    if (!lowest) return <div {...attributes}>{children}</div>;
    return <LowestChunk attributes={attributes}>{children}</LowestChunk>;
  },
  (before, now) => before.lowest === now.lowest && isUnchanged(before.children, now.children),
);

function LowestChunk({ attributes, children }: Pick<RenderChunkProps, 'attributes' | 'children'>) {
  const editor = useSlateStatic();
  const place = useRef<HTMLDivElement>(null);
  const [hasTurn, setTurn] = useState(false);
  const hasCaret = useStore(editor.surface, () => {
    const [first, last] = blocksOf(children);
    return (
      editor.selection !== null &&
      [editor.selection.anchor, editor.selection.focus].some(({ path: [index = 0] }) => {
        return first <= index && index <= last;
      })
    );
  });
  // What has been drawn once stays.
  const isDrawn = hasTurn || hasCaret;
  if (hasCaret && !hasTurn) setTurn(true);

  useLayoutEffect(() => {
    const top = place.current?.getBoundingClientRect().top ?? 0;
    if (top < window.innerHeight + AHEAD) setTurn(true);
  }, []);
  useEffect(() => {
    if (isDrawn || !place.current) return;
    return editor.surface.getState().drawing.add(place.current, () => {
      setTurn(true);
    });
  }, [isDrawn, editor]);

  return (
    <div ref={place} {...attributes} className="story-chunk" {...(isDrawn ? {} : { 'data-waiting': true })}>
      {isDrawn ? children : null}
    </div>
  );
}

/**
 * The places of the first and the last block in a stretch, as they are now: slate-react keeps them up to date in place.
 *
 * COMPAT (2026-11-26): slate-react does not tell `renderChunk` what is in a chunk; the props of its child do. Should they
 * ever change, every chunk counts as the caret's and as changed, and is drawn at once.
 * https://github.com/ianstormtaylor/slate/pull/5871
 */
function blocksOf(child: unknown): readonly [first: number, last: number] {
  const leaves = fieldOf(propOf(child, 'ancestor'), 'children');
  const [first, last] = Array.isArray(leaves)
    ? [fieldOf(leaves.at(0), 'index'), fieldOf(leaves.at(-1), 'index')]
    : [];
  return typeof first === 'number' && typeof last === 'number' ? [first, last] : [0, Infinity];
}

/** Says whether slate-react would draw nothing new inside a chunk, by what it asks itself. */
function isUnchanged(before: unknown, now: unknown): boolean {
  const root = propOf(now, 'root');
  const chunk = propOf(now, 'ancestor');
  const modified = fieldOf(root, 'modifiedChunks');
  const draws = ['renderElement', 'renderChunk'];
  return (
    modified instanceof Set &&
    chunk !== undefined &&
    !modified.has(chunk) &&
    propOf(before, 'ancestor') === chunk &&
    propOf(before, 'root') === root &&
    draws.every((name) => propOf(before, name) === propOf(now, name))
  );
}

function propOf(element: unknown, name: string): unknown {
  return fieldOf(isValidElement(element) ? element.props : undefined, name);
}

/** By hand and not by a schema: every stretch is looked at, at every key. */
function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

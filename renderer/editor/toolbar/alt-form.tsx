import { Popover } from '@base-ui/react/popover';
import { useRef, useState, type RefObject } from 'react';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { useStore } from 'zustand';
import type { Photo } from '../../../shared/blocks/index.ts';
import { useSay } from '../../i18n/use-say.ts';
import { changePhoto } from '../commands/photos.ts';
import { findBlock } from '../nodes.ts';
import { backToText, takeFocus } from '../take-focus.ts';
import { focusAtOnce } from '../../ui/focus-at-once.ts';
import { overlay } from '../../ui/overlay.ts';
import { useReturningFocus } from '../../ui/returning-focus.ts';

interface Description {
  readonly alt: string;
  readonly isDecorative: boolean;
}

/** The small form for what a photo shows, told to those who cannot see it. Closing it in any way keeps what it says. */
export function AltForm() {
  const editor = useSlateStatic();
  const blockId = useStore(editor.surface, ({ opened }) =>
    opened?.kind === 'alt' ? opened.blockId : undefined,
  );
  const photo = blockId === undefined ? undefined : findBlock(editor, blockId)?.[0];
  const isOpen = photo?.type === 'photo';
  const writtenRef = useRef<Description>(undefined);
  const field = useRef<HTMLTextAreaElement>(null);
  const check = useRef<HTMLInputElement>(null);
  useReturningFocus(isOpen, () => takeFocus(editor));

  function close() {
    if (photo?.type === 'photo' && writtenRef.current) keep(photo, writtenRef.current);
    writtenRef.current = undefined;
    editor.surface.setState({ opened: undefined });
  }

  function keep(before: Photo, { alt, isDecorative }: Description) {
    const text = alt.trim().replace(/\s+/gu, ' ');
    if (text === before.alt && isDecorative === (before.decorative ?? false)) return;
    changePhoto(editor, before.id, { alt: text, decorative: isDecorative ? true : null });
  }

  return (
    <Popover.Root
      open={isOpen}
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Popover.Portal container={overlay()}>
        <Popover.Positioner
          className="story-popover-positioner"
          side="bottom"
          align="end"
          sideOffset={8}
          anchor={() => (photo ? ReactEditor.toDOMNode(editor, photo).querySelector('.photo-actions') : null)}
        >
          <Popover.Popup
            className="story-popover"
            initialFocus={() => focusAtOnce(field.current?.disabled === true ? check.current : field.current)}
            finalFocus={() => backToText(editor)}
          >
            {isOpen && (
              <AltFields photo={photo} writtenRef={writtenRef} field={field} check={check} onDone={close} />
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface AltFieldsProps {
  readonly photo: Photo;
  readonly writtenRef: RefObject<Description | undefined>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly check: RefObject<HTMLInputElement | null>;
  readonly onDone: () => void;
}

function AltFields({ photo, writtenRef, field, check, onDone }: AltFieldsProps) {
  const say = useSay();
  const [description, setDescription] = useState<Description>({
    alt: photo.alt,
    isDecorative: photo.decorative ?? false,
  });

  function change(part: Partial<Description>) {
    const next = { ...description, ...part };
    writtenRef.current = next;
    setDescription(next);
  }

  return (
    <div className="story-popover-fields">
      <Popover.Title className="story-popover-title" render={<label htmlFor="photo-alt" />}>
        {say('editor.alt-title')}
      </Popover.Title>
      <textarea
        ref={field}
        id="photo-alt"
        className="story-popover-input"
        rows={3}
        value={description.alt}
        disabled={description.isDecorative}
        aria-describedby="photo-alt-hint"
        onChange={(event) => change({ alt: event.target.value })}
      />
      <p id="photo-alt-hint" className="story-popover-hint">
        {say('editor.alt-hint')}
      </p>
      <label className="story-popover-check">
        <input
          ref={check}
          type="checkbox"
          checked={description.isDecorative}
          onChange={(event) => change({ isDecorative: event.target.checked })}
        />
        {say('editor.decorative')}
      </label>
      <button type="button" className="story-popover-button" data-primary onClick={onDone}>
        {say('editor.done')}
      </button>
    </div>
  );
}

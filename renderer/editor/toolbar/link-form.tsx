import { Popover } from '@base-ui/react/popover';
import { useEffect, useRef, useState, type RefObject, type SubmitEvent } from 'react';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { useStore } from 'zustand';
import { urlFromTyping } from '../../../shared/story/link-url.ts';
import { useSay } from '../../i18n/use-say.ts';
import { linkAtSelection, removeLink, setLink } from '../commands/link.ts';
import { backToText, takeFocus } from '../take-focus.ts';
import { focusAtOnce } from '../../ui/focus-at-once.ts';
import { overlay } from '../../ui/overlay.ts';
import { useReturningFocus } from '../../ui/returning-focus.ts';

/** The small form for a link's address, beside the selected words. */
export function LinkForm() {
  const say = useSay();
  const editor = useSlateStatic();
  const isOpen = useStore(editor.surface, ({ opened }) => opened?.kind === 'link');
  const address = useRef<HTMLInputElement>(null);
  useReturningFocus(isOpen, () => takeFocus(editor));
  return (
    <Popover.Root
      open={isOpen}
      onOpenChange={(open) => {
        if (!open) editor.surface.setState({ opened: undefined });
      }}
    >
      <Popover.Portal container={overlay()}>
        <Popover.Positioner
          className="story-popover-positioner"
          side="bottom"
          align="start"
          sideOffset={8}
          collisionAvoidance={{ side: 'flip', align: 'shift' }}
          anchor={() => {
            const range = editor.selection && ReactEditor.resolveDOMRange(editor, editor.selection);
            return range ?? ReactEditor.toDOMNode(editor, editor);
          }}
        >
          <Popover.Popup
            className="story-popover"
            aria-label={say('editor.link-title')}
            initialFocus={() => focusAtOnce(address.current)}
            finalFocus={() => backToText(editor)}
          >
            <AddressForm input={address} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function AddressForm({ input }: { readonly input: RefObject<HTMLInputElement | null> }) {
  const say = useSay();
  const editor = useSlateStatic();
  const [link] = useState(() => linkAtSelection(editor)?.[0]);
  const [address, setAddress] = useState(link?.url ?? '');
  const [isRefused, setIsRefused] = useState(false);
  useHighlightedSelection();

  function close() {
    editor.surface.setState({ opened: undefined });
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const url = urlFromTyping(address);
    if (url === undefined) {
      setIsRefused(true);
      input.current?.focus();
      return;
    }
    setLink(editor, url);
    close();
  }

  return (
    <form className="story-popover-form" onSubmit={submit} noValidate>
      <input
        ref={input}
        aria-label={say('editor.link-address')}
        className="story-popover-input"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://"
        value={address}
        aria-invalid={isRefused}
        {...(isRefused ? { 'aria-describedby': 'link-refused' } : {})}
        onChange={(event) => {
          setAddress(event.target.value);
          setIsRefused(false);
        }}
      />
      <button type="submit" className="story-popover-button" data-primary>
        {say('editor.link-apply')}
      </button>
      {link !== undefined && (
        <button
          type="button"
          className="story-popover-button"
          onClick={() => {
            editor.surface.getState().services?.openLink(link.url);
          }}
        >
          {say('editor.link-open')}
        </button>
      )}
      {link !== undefined && (
        <button
          type="button"
          className="story-popover-button"
          onClick={() => {
            removeLink(editor);
            close();
          }}
        >
          {say('editor.link-remove')}
        </button>
      )}
      {isRefused && (
        <p id="link-refused" className="story-popover-fault" role="alert">
          {say('editor.link-refused')}
        </p>
      )}
    </form>
  );
}

/** Keeps showing the selected words while the focus is in the form, where the browser would show nothing selected. */
function useHighlightedSelection(): void {
  const editor = useSlateStatic();
  useEffect(() => {
    const range = editor.selection && ReactEditor.resolveDOMRange(editor, editor.selection);
    if (!range) return;
    CSS.highlights.set('selected-words', new Highlight(range));
    return () => {
      CSS.highlights.delete('selected-words');
    };
  }, [editor]);
}

import { Popover } from '@base-ui/react/popover';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { useStore } from 'zustand';
import { keyName } from '../app/key-names.ts';
import { rangeOf } from '../editor/find/matches.ts';
import { isMacPlatform, shortcutOf } from '../editor/shortcut.ts';
import { backToText, takeFocus } from '../editor/take-focus.ts';
import { useSay } from '../i18n/use-say.ts';
import { goToMisspelling } from './go-to-misspelling.ts';
import { asInStory, replaceWord } from './replace-word.ts';
import type { MisspelledWord } from './story-spelling.ts';
import { focusAtOnce } from '../ui/focus-at-once.ts';
import { overlay } from '../ui/overlay.ts';
import { useReturningFocus } from '../ui/returning-focus.ts';

/** The menu of a misspelled word: what it may be meant for, and that it is right. */
export function SpellingMenu() {
  const say = useSay();
  const editor = useSlateStatic();
  const word = useStore(editor.surface, ({ opened }) =>
    opened?.kind === 'spelling' ? opened.word : undefined,
  );
  const list = useRef<HTMLDivElement>(null);
  useReturningFocus(word !== undefined, () => takeFocus(editor));
  return (
    <Popover.Root
      open={word !== undefined}
      onOpenChange={(open) => {
        if (!open) editor.surface.setState({ opened: undefined });
      }}
    >
      <Popover.Portal container={overlay()}>
        <Popover.Positioner
          className="story-popover-positioner"
          side="bottom"
          align="start"
          sideOffset={6}
          anchor={() => (word && ReactEditor.resolveDOMRange(editor, rangeOf(editor, word))) ?? null}
        >
          <Popover.Popup
            className="story-menu spelling-menu"
            aria-label={word && say('spelling.menu', { word: word.text })}
            initialFocus={() => focusAtOnce(list.current)}
            finalFocus={() => backToText(editor)}
          >
            {word && <Choices key={`${word.path.join()}:${word.start}`} word={word} list={list} />}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface ChoicesProps {
  readonly word: MisspelledWord;
  readonly list: RefObject<HTMLDivElement | null>;
}

interface Choice {
  readonly name: string;
  readonly isSuggestion?: true;
  readonly run: () => void;
}

function Choices({ word, list }: ChoicesProps) {
  const say = useSay();
  const editor = useSlateStatic();
  const language = useStore(editor.surface, (surface) => surface.language);
  const setsType = useStore(editor.surface, (surface) => surface.setsType);
  const spelling = useStore(editor.surface, (surface) => surface.spelling);
  const [suggestions, setSuggestions] = useState<readonly string[]>();
  /** Nothing is chosen until the suggestions are there: Enter must never do what nobody has seen. */
  const [highlighted, setHighlighted] = useState<number>();
  const nextKey = shortcutOf('next-misspelling');

  useEffect(() => {
    let isGone = false;
    void spelling?.suggest(word.word).then((found) => {
      if (isGone) return;
      setSuggestions(found);
      setHighlighted((chosen) => chosen ?? 0);
    });
    return () => {
      isGone = true;
    };
  }, [spelling, word.word]);

  function then(change: () => void): () => void {
    return () => {
      change();
      editor.surface.setState({ opened: undefined });
    };
  }

  const choices: readonly Choice[] = [
    ...(suggestions ?? []).map((suggestion): Choice => {
      const name = asInStory(suggestion, word, setsType);
      return { name, isSuggestion: true, run: then(() => replaceWord(editor, word, name)) };
    }),
    { name: say('spelling.add'), run: then(() => void spelling?.learn(word.word)) },
  ];

  function onKeyDown(event: KeyboardEvent): void {
    const { code, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    if (runKey(code)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  function runKey(code: string): boolean {
    const last = choices.length - 1;
    switch (code) {
      case 'ArrowDown':
        setHighlighted(highlighted === undefined || highlighted === last ? 0 : highlighted + 1);
        return true;
      case 'ArrowUp':
        setHighlighted(highlighted === undefined || highlighted === 0 ? last : highlighted - 1);
        return true;
      case 'Home':
        setHighlighted(0);
        return true;
      case 'End':
        setHighlighted(last);
        return true;
      case 'Enter':
      case 'NumpadEnter':
      case 'Space':
        if (highlighted !== undefined) choices[highlighted]?.run();
        return true;
      case nextKey?.code:
        goToMisspelling(editor);
        return true;
      default:
        return false;
    }
  }

  return (
    <>
      <p className="story-menu-label" role="status">
        {suggestions === undefined && say('spelling.looking')}
        {suggestions?.length === 0 && say('spelling.no-suggestions')}
      </p>
      <div
        ref={list}
        role="menu"
        tabIndex={0}
        className="spelling-choices"
        aria-label={say('spelling.menu', { word: word.text })}
        {...(highlighted === undefined ? {} : { 'aria-activedescendant': choiceId(highlighted) })}
        onKeyDown={onKeyDown}
      >
        {choices.map(({ name, isSuggestion, run }, index) => (
          <div
            key={name}
            id={choiceId(index)}
            role="menuitem"
            {...(isSuggestion ? { lang: language } : {})}
            className={isSuggestion ? 'story-menu-item spelling-suggestion' : 'story-menu-item'}
            {...(index === highlighted ? { 'data-highlighted': true } : {})}
            onPointerMove={() => {
              setHighlighted(index);
            }}
            onClick={run}
          >
            <span className="story-menu-name">{name}</span>
          </div>
        ))}
      </div>
      {nextKey && (
        <button
          type="button"
          className="story-menu-item spelling-next"
          onClick={() => goToMisspelling(editor)}
        >
          <span className="story-menu-name">{say('spelling.next')}</span>
          <kbd className="story-menu-key">{keyName(nextKey, isMacPlatform())}</kbd>
        </button>
      )}
    </>
  );
}

function choiceId(index: number): string {
  return `spelling-choice-${index}`;
}

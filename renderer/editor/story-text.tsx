import { useEffect, useMemo, useRef } from 'react';
import type { Editor } from 'slate';
import { Editable, ReactEditor, Slate } from 'slate-react';
import type { Block } from '../../shared/blocks/index.ts';
import type { NewsroomCues } from '../../shared/intake/lexicon.ts';
import type { MessageData } from '../../shared/messages/index.ts';
import type { HouseCredit } from '../../shared/photos/credit-line.ts';
import { useSay } from '../i18n/use-say.ts';
import '../styles/editor.css';
import '../styles/menus.css';
import '../styles/marks.css';
import '../styles/story.css';
import '../styles/correction.css';
import '../styles/spacing.css';
import '../styles/photos.css';
import '../styles/spelling.css';
import { hearFirst } from './drawing/hear-first.ts';
import { nativeLetters } from './drawing/native-letters.ts';
import { keepOwnSelection } from './drawing/own-selection.ts';
import { scrollToCaret } from './drawing/scroll-to-caret.ts';
import { Misspellings } from '../spelling/misspellings.tsx';
import { SpellingMenu } from '../spelling/spelling-menu.tsx';
import type { StorySpelling } from '../spelling/story-spelling.ts';
import { CropDialog } from '../photos/crop-dialog.tsx';
import { renderChunk, renderElement, renderLeaf } from './render.tsx';
import { storyBlocks } from './story-blocks.ts';
import { useStoryEvents } from './story-events.ts';
import type { NoticeAction, PageHeading, Services } from './surface.ts';
import { StoryViewContext } from './story-view.ts';
import { CurrentBlock } from './current-block.tsx';
import { ToCome } from './find/to-come.tsx';
import { ReviewBar } from './review/review-bar.tsx';
import { SlashMenu } from './slash/slash-menu.tsx';
import { useSlashState } from './slash/use-slash-state.ts';
import { AltForm } from './toolbar/alt-form.tsx';
import { WorkStatus } from './toolbar/work-status.tsx';
import { DropLine } from './toolbar/block-drag.tsx';
import { BlockMargin } from './toolbar/block-margin.tsx';
import { LinkForm } from './toolbar/link-form.tsx';

export interface StoryTextProps {
  readonly editor: Editor;
  readonly readOnly: boolean;
  /** The story's language (BCP 47): for spelling, hyphens and screen readers. */
  readonly language: string;
  /** Quotation marks, dashes and spaces are set as one types. */
  readonly setsType?: boolean;
  /** All but the caret's block is dimmed. */
  readonly focusMode?: boolean;
  /** The line that is written stays in the middle of the window. */
  readonly typewriterScroll?: boolean;
  /** The checker of the story's spelling. */
  readonly spelling?: StorySpelling;
  /** Whether the platform is to check it. */
  readonly hasPlatformSpelling?: boolean;
  readonly storyId: string;
  readonly photoUrl: (file: string) => string;
  /** The photos that the story names and the disk does not have. */
  readonly missingFiles: readonly string[];
  /** Keeps a file with the story; undefined when it could not, which the app itself tells the person. */
  readonly attach: Services['attach'];
  /** Reads again what a photo says of itself. */
  readonly readPhoto: Services['readPhoto'];
  /** How the desk writes credits. */
  readonly house: HouseCredit;
  readonly openLink: Services['openLink'];
  readonly onChange: (blocks: Block[]) => void;
  readonly onNotice?: (message: MessageData, action?: NoticeAction) => void;
  readonly heading?: PageHeading;
  /** The newsroom's own words, which pasted text goes by as well. */
  readonly cues?: NewsroomCues;
}

const NO_CUES: NewsroomCues = {};

/** The text of a story, edited in place. */
export function StoryText(props: StoryTextProps) {
  const { editor, readOnly, language, storyId, photoUrl, missingFiles, attach, readPhoto, onChange } = props;
  const { openLink, onNotice, heading, cues = NO_CUES } = props;
  const { spelling, hasPlatformSpelling = false } = props;
  const { house, setsType = true, focusMode = false, typewriterScroll = false } = props;
  const say = useSay();
  const slash = useSlashState(editor);
  const sheet = useRef<HTMLDivElement>(null);
  const events = useStoryEvents(editor);
  const letters = useMemo(() => nativeLetters(editor), [editor]);
  const view = useMemo(
    () => ({ language, isReadOnly: readOnly, photoUrl, missingFiles: new Set(missingFiles) }),
    [language, readOnly, photoUrl, missingFiles],
  );
  useEffect(() => {
    editor.surface.setState({
      services: {
        attach,
        readPhoto,
        openLink,
        notice: (message, action) => onNotice?.(message, action),
        ...(heading && { heading }),
      },
    });
    return () => editor.surface.setState({ services: undefined });
  }, [editor, attach, readPhoto, openLink, onNotice, heading]);

  useEffect(
    () => editor.surface.setState({ language, setsType, house, cues, spelling }),
    [editor, language, setsType, house, cues, spelling],
  );

  useEffect(() => {
    if (readOnly) return;
    return hearFirst(ReactEditor.toDOMNode(editor, editor), letters.onWritten);
  }, [readOnly, editor, letters]);

  return (
    <StoryViewContext value={view}>
      <div
        ref={sheet}
        className="story-sheet"
        {...(focusMode ? { 'data-focus-mode': true } : {})}
        data-story={storyId}
      >
        <Slate editor={editor} onValueChange={() => onChange(storyBlocks(editor))}>
          <Editable
            ref={keepOwnSelection}
            className="story-text"
            lang={language}
            spellCheck={hasPlatformSpelling}
            readOnly={readOnly}
            role="textbox"
            aria-multiline
            aria-label={say('editor.story-text')}
            aria-readonly={readOnly}
            {...slash}
            renderElement={renderElement}
            renderLeaf={renderLeaf}
            renderChunk={renderChunk}
            scrollSelectionIntoView={scrollToCaret}
            {...(readOnly ? { tabIndex: 0 } : { ...events, onDOMBeforeInput: letters.onDOMBeforeInput })}
          />
          <ToCome />
          {!readOnly && (
            <>
              <BlockMargin sheet={sheet} />
              <DropLine sheet={sheet} />
              <SlashMenu sheet={sheet} />
              <CurrentBlock isFocused={focusMode} isCentred={typewriterScroll} />
              <Misspellings />
              <SpellingMenu />
              <LinkForm />
              <ReviewBar />
              <AltForm />
              <CropDialog />
              <WorkStatus />
            </>
          )}
        </Slate>
      </div>
    </StoryViewContext>
  );
}

import { useCallback, useMemo } from 'react';
import { houseCreditOf } from '../../shared/host/settings.ts';
import { messageData } from '../../shared/messages/index.ts';
import type { Charset } from '../../shared/photos/metadata.ts';
import { previewOf } from '../host.ts';
import { StoryText } from '../editor/index.ts';
import { FindBar } from './find-bar.tsx';
import { StoryFooter } from './story-footer.tsx';
import { StoryHeading } from './story-heading.tsx';
import type { StorySession } from './story-session.ts';
import { StoryTitle } from './story-title.tsx';
import { TroubleBanner } from './trouble-banner.tsx';
import { ConflictBanner } from '../history/conflicts.tsx';
import { useSessionState, useWorkspace, useWorkspaceState } from './workspace-context.ts';
import { useSpelling } from '../spelling/use-spelling.ts';
import { useSay } from '../i18n/use-say.ts';

/** The open story: what stands in its way, its heading, its text, and its length. */
export function StoryPage({ session }: { readonly session: StorySession }) {
  const say = useSay();
  const workspace = useWorkspace();
  const editor = useSessionState(session, (state) => state.editor);
  const reading = useSessionState(session, (state) => state.reading);
  const language = useSessionState(session, (state) => state.envelope.language);
  const isReadOnly = useSessionState(session, (state) => state.heldBy !== undefined);
  const setsType = useWorkspaceState(({ settings }) => settings.typesetting ?? true);
  const cues = useWorkspaceState(({ settings }) => settings.cues);
  const focusMode = useWorkspaceState(({ settings }) => settings.focusMode ?? false);
  const typewriterScroll = useWorkspaceState(({ settings }) => settings.typewriterScroll ?? false);
  const { spelling, hasPlatformSpelling } = useSpelling(language);
  const missingFiles = useSessionState(session, (state) => state.missingFiles);

  const photoUrl = useCallback(
    (file: string) => previewOf(workspace.host.photoUrl(session.id, file)),
    [workspace, session],
  );
  const attach = useCallback(
    async (file: File) => {
      const attached = await session.attachPhoto(file);
      if (!attached.ok) {
        workspace.notify(attached.error.message);
        return undefined;
      }
      for (const part of attached.value.damaged) {
        workspace.notify(messageData('photo.damaged-part', { part: part.toUpperCase() }));
      }
      return attached.value;
    },
    [workspace, session],
  );

  const readPhoto = useCallback(
    async (file: string, charset: Charset) => {
      const read = await session.readPhoto(file, charset);
      if (read.ok) return read.value;
      workspace.notify(read.error.message);
      return undefined;
    },
    [workspace, session],
  );
  const openLink = useCallback(
    (url: string) => {
      void workspace.host.call('shell.open-link', { url }).then((opened) => {
        if (!opened.ok) workspace.notify(opened.error.message);
      });
    },
    [workspace],
  );
  const settings = useWorkspaceState((state) => state.settings);
  const house = useMemo(() => houseCreditOf(settings), [settings]);

  const heading = useMemo(
    () => ({
      isEmpty: () => {
        const { headline, kicker } = session.store.getState().envelope;
        return headline === '' && kicker === '';
      },
      hasAuthors: () => session.store.getState().envelope.authors.length > 0,
      change: session.changeWithHeading,
    }),
    [session],
  );

  return (
    <>
      <FindBar key={reading} session={session} />
      <main className="page" aria-label={say('app.story')}>
        <TroubleBanner session={session} />
        <ConflictBanner session={session} />
        <div className="column">
          <StoryTitle session={session} />
          <StoryHeading session={session} />
          <StoryText
            key={reading}
            editor={editor}
            readOnly={isReadOnly}
            language={language}
            setsType={setsType}
            focusMode={focusMode}
            typewriterScroll={typewriterScroll}
            {...(spelling && { spelling })}
            hasPlatformSpelling={hasPlatformSpelling}
            storyId={session.id}
            photoUrl={photoUrl}
            missingFiles={missingFiles}
            attach={attach}
            readPhoto={readPhoto}
            openLink={openLink}
            house={house}
            heading={heading}
            {...(cues && { cues })}
            onChange={session.setBlocks}
            onNotice={workspace.notify}
          />
        </div>
      </main>
      <StoryFooter session={session} />
    </>
  );
}

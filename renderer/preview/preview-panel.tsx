import { Maximize2, Minimize2 } from 'lucide-react';
import { useCallback, useMemo, type ComponentProps } from 'react';
import { exportedStory, type ExportedStory } from '../../shared/export/exported-story.ts';
import { pageHtml } from '../../shared/export/page.ts';
import { photosBeside } from '../../shared/export/photos-beside.ts';
import type { ResponseOf } from '../../shared/host/contract.ts';
import type { Site } from '../../shared/site/site.ts';
import type { Story } from '../../shared/story/story.ts';
import { SidePanel } from '../app/side-panel.tsx';
import type { StorySession } from '../app/story-session.ts';
import { useSessionState, useWorkspace } from '../app/workspace-context.ts';
import { useSay } from '../i18n/use-say.ts';
import { useSayData } from '../i18n/use-say-data.ts';
import { Cards } from './cards.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import { FormatSource } from './format-source.tsx';
import { PageFrame } from './page-frame.tsx';
import { PluginQuestion } from './plugin-question.tsx';
import { usePreviewChoice, WIDTHS, type PreviewChoice, type Width } from './preview-choice.ts';
import { ThroughPlugin } from './through-plugin.tsx';
import { useSettled } from './use-settled.ts';
import { useSite } from './use-site.ts';

const WHATS: readonly PreviewChoice['what'][] = ['page', 'cards', 'source'];
const SCHEMES: readonly PreviewChoice['scheme'][] = ['light', 'dark'];
const WIDTH_NAMES: readonly Width[] = ['phone', 'tablet', 'desktop'];

/** The story as readers will have it: the page itself, the cards of it where it is shared, and every format's source. */
export function PreviewPanel({ session }: { readonly session: StorySession }) {
  const say = useSay();
  const sayData = useSayData();
  const { site, readAgain } = useSite();
  const [{ what, isAlone }, choose] = usePreviewChoice();
  const envelope = useSessionState(session, (state) => state.envelope);
  const blocks = useSessionState(session, (state) => state.blocks);
  const now = useMemo((): Story => ({ ...envelope, blocks }), [envelope, blocks]);
  const story = useSettled(now);

  return (
    <SidePanel title={say('preview.title')} className={isAlone ? 'preview alone' : 'preview'}>
      <div className="preview-bar">
        <ChoiceGroup
          label={say('preview.what')}
          choices={WHATS}
          value={what}
          nameOf={(choice) => say(`preview.${choice}`)}
          onChoose={(choice) => {
            choose({ what: choice });
          }}
        />
        <button
          type="button"
          className="icon-button"
          aria-pressed={isAlone}
          aria-label={say('preview.alone')}
          title={say(isAlone ? 'preview.beside' : 'preview.alone')}
          onClick={() => {
            choose({ isAlone: !isAlone });
          }}
        >
          {isAlone ? <Minimize2 aria-hidden size={18} /> : <Maximize2 aria-hidden size={18} />}
        </button>
      </div>
      {site !== undefined && !site.ok && <p role="alert">{sayData(site.error.message)}</p>}
      {site?.ok === true && site.value.plugin?.isAllowed === false && (
        <PluginQuestion plugin={site.value.plugin} onAnswer={readAgain} />
      )}
      {site?.ok === true && <Shown what={what} session={session} story={story} read={site.value} />}
    </SidePanel>
  );
}

interface ShownProps {
  readonly what: PreviewChoice['what'];
  readonly session: StorySession;
  readonly story: Story;
  readonly read: ResponseOf<'site.read'>;
}

function Shown({ what, session, story, read }: ShownProps) {
  const site = useMemo((): Site => {
    const { profile, css } = read;
    return css === undefined ? { profile } : { profile, css };
  }, [read]);
  const isRun = read.plugin?.isAllowed === true;
  const exported = useMemo(() => exportedStory({ story, site, photos: photosBeside(story) }), [story, site]);
  const { host } = useWorkspace();
  const photoUrl = useCallback((file: string) => host.photoUrl(session.id, file), [host, session]);
  switch (what) {
    case 'page':
      return <PageView story={story} site={site} isRun={isRun} photoUrl={photoUrl} />;
    case 'cards':
      return <Cards exported={exported} photoUrl={photoUrl} />;
    case 'source':
      return (
        <ThroughPlugin exported={exported} isRun={isRun}>
          {(changed) => <FormatSource exported={changed} />}
        </ThroughPlugin>
      );
  }
}

interface PageViewProps {
  readonly story: Story;
  readonly site: Site;
  /** Whether the site's plugin changes the page. */
  readonly isRun: boolean;
  readonly photoUrl: (file: string) => string;
}

function PageView({ story, site, isRun, photoUrl }: PageViewProps) {
  const say = useSay();
  const { host } = useWorkspace();
  const [{ width, scheme }, choose] = usePreviewChoice();
  const exported = useMemo(() => {
    const photos = new Map(
      Array.from(photosBeside(story), ([id, photo]) => [id, { ...photo, src: photoUrl(photo.src) }] as const),
    );
    // A provider's frame would load from elsewhere and run what it likes; the card that stands beside it is shown.
    const profile = { ...site.profile, embedFrames: [] };
    return exportedStory({ story, site: { ...site, profile }, photos });
  }, [story, site, photoUrl]);
  const follow = useCallback((url: string) => void host.call('shell.open-link', { url }), [host]);
  return (
    <>
      <div className="preview-bar">
        <ChoiceGroup
          label={say('preview.width')}
          choices={WIDTH_NAMES}
          value={width}
          nameOf={(choice) => say(`preview.${choice}`)}
          onChoose={(choice) => {
            choose({ width: choice });
          }}
        />
        <ChoiceGroup
          label={say('preview.scheme')}
          choices={SCHEMES}
          value={scheme}
          nameOf={(choice) => say(`preview.${choice}`)}
          onChoose={(choice) => {
            choose({ scheme: choice });
          }}
        />
      </div>
      <ThroughPlugin exported={exported} isRun={isRun}>
        {(changed) => <Page exported={changed} width={WIDTHS[width]} scheme={scheme} onLink={follow} />}
      </ThroughPlugin>
    </>
  );
}

interface PageProps extends Omit<ComponentProps<typeof PageFrame>, 'html'> {
  readonly exported: ExportedStory;
}

function Page({ exported, ...frame }: PageProps) {
  const html = useMemo(() => pageHtml(exported), [exported]);
  return <PageFrame html={html} {...frame} />;
}

import type { ExportedStory } from '../../shared/export/exported-story.ts';
import { momentText } from '../../shared/export/moment-text.ts';
import { useSay } from '../i18n/use-say.ts';

interface CardsProps {
  readonly exported: ExportedStory;
  /** The address of a photo in this window, by the name that the story gives it. */
  readonly photoUrl: (file: string) => string;
}

/** What a card is made of: what the page tells of itself by Open Graph. */
interface Card {
  readonly site: string;
  readonly host: string;
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly image: string | undefined;
  readonly alt: string;
}

/** About as much of a title as Google shows (it measures in pixels, and does not say how many). */
const GOOGLE_TITLE = 60;

/** How the story shows where it is shared, drawn from what its page tells of itself. */
export function Cards({ exported, photoUrl }: CardsProps) {
  const say = useSay();
  const { site, url, headline, title, description, cover, published, language } = exported;
  const host = url === undefined ? say('preview.your-site') : hostOf(url);
  const card: Card = {
    site: site.profile.baseUrl === undefined ? host : site.profile.name,
    host,
    url: url ?? '',
    title: headline,
    description,
    image: cover?.block.asset && photoUrl(cover.block.asset.file),
    alt: cover?.alt ?? '',
  };
  return (
    <div className="cards" lang={exported.story.language}>
      {url === undefined && (
        <p className="quiet" lang="">
          {say('preview.no-address')}
        </p>
      )}
      <Network name="Telegram">
        <TelegramCard card={card} />
      </Network>
      <Network name="Facebook">
        <FacebookCard card={card} />
      </Network>
      <Network name="X">
        <XCard card={card} />
      </Network>
      <Network name="Google">
        <GoogleCard
          card={{ ...card, title }}
          date={published && momentText(published, language.code).replace(/,[^,]*$/u, '')}
        />
        {title.length > GOOGLE_TITLE && (
          <p className="quiet">{say('preview.title-cut', { limit: GOOGLE_TITLE })}</p>
        )}
      </Network>
    </div>
  );
}

function Network({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      {children}
    </section>
  );
}

function TelegramCard({ card }: { readonly card: Card }) {
  return (
    <article className="card telegram-card">
      <p className="card-site">{card.site}</p>
      <p className="card-title">{card.title}</p>
      <p className="card-words">{card.description}</p>
      <Picture card={card} />
    </article>
  );
}

function FacebookCard({ card }: { readonly card: Card }) {
  return (
    <article className="card facebook-card">
      <Picture card={card} />
      <div>
        <p className="card-site">{card.host}</p>
        <p className="card-title">{card.title}</p>
        <p className="card-words">{card.description}</p>
      </div>
    </article>
  );
}

function XCard({ card }: { readonly card: Card }) {
  return (
    <article className="card x-card">
      <div className="x-picture">
        <Picture card={card} />
        <p className="card-title">{card.title}</p>
      </div>
      <p className="card-site">{card.host}</p>
    </article>
  );
}

function GoogleCard({ card, date }: { readonly card: Card; readonly date: string | undefined }) {
  return (
    <article className="card google-card">
      <div>
        <p className="card-site">{card.site}</p>
        <p className="card-address">{card.url === '' ? card.host : card.url.replace(/^https?:\/\//u, '')}</p>
        <p className="card-title">{card.title}</p>
        <p className="card-words">
          {date !== undefined && <span className="card-date">{date} — </span>}
          {card.description}
        </p>
      </div>
      <Picture card={card} />
    </article>
  );
}

function Picture({ card }: { readonly card: Card }) {
  return card.image === undefined ? null : <img className="card-picture" src={card.image} alt={card.alt} />;
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./u, '');
}

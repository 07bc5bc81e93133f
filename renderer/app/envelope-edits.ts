import type { StoreApi } from 'zustand/vanilla';
import { blockText, type Block } from '../../shared/blocks/index.ts';
import type { OpenedStory } from '../../shared/host/contract.ts';
import { isSame } from '../../shared/history/same.ts';
import type { JournalOperation } from '../../shared/journal/operation.ts';
import { detectLanguage } from '../../shared/language/index.ts';
import { authorsNamed } from '../../shared/story/byline.ts';
import { isSlugFrom, slugFor } from '../../shared/story/slug.ts';
import type { Envelope, Story } from '../../shared/story/story.ts';
import { asOneUndo, type Beside } from '../editor/plugins/undo-steps.ts';
import type { StorySession, StorySessionState } from './story-session.ts';

export type EnvelopeChanges = Extract<JournalOperation, { type: 'set_envelope' }>['envelope'];

export interface EnvelopeEditsOptions {
  readonly store: StoreApi<StorySessionState>;
  readonly opened: OpenedStory;
  /** The story as it is on screen. */
  readonly story: () => Story;
  /** A slug that no other story of the desk has: the one that is wanted, or with a number after it. */
  readonly freeSlug: (wanted: string) => Promise<string>;
  readonly push: (operation: JournalOperation) => void;
  readonly markMoment: StorySession['markMoment'];
}

/** What is said about a story beside its text, and how it is changed. */
export interface EnvelopeEdits extends Pick<
  StorySession,
  | 'setHeadline'
  | 'setKicker'
  | 'setByline'
  | 'changeWithHeading'
  | 'setLanguage'
  | 'setTargetWords'
  | 'settleSlug'
  | 'exportedNow'
  | 'keepSlug'
  | 'setDates'
  | 'setBlocks'
> {
  /** Makes the envelope another one. What undoes and redoes that; undefined when it was the same. */
  readonly become: (envelope: Envelope) => Beside | undefined;
  /** The text comes from disk anew. */
  readonly reopened: (opened: OpenedStory) => void;
}

/** How much text a new story must have got at once for its language to be told from it. */
const TELLING_LENGTH = 40;

export function createEnvelopeEdits({
  store,
  opened,
  story,
  freeSlug,
  push,
  markMoment,
}: EnvelopeEditsOptions): EnvelopeEdits {
  let slugFollows = followsItself(opened);
  let isTouched = false;

  function mayFollow(): boolean {
    return isTouched && slugFollows && store.getState().heldBy === undefined;
  }

  function change(changed: EnvelopeChanges): void {
    isTouched = true;
    store.setState(({ envelope }) => ({ envelope: { ...envelope, ...changed } }));
    push({ type: 'set_envelope', envelope: changed });
  }

  function changeBeside(old: EnvelopeChanges, fresh: EnvelopeChanges): Beside {
    change(fresh);
    return {
      undo: () => {
        change(old);
      },
      redo: () => {
        change(fresh);
      },
    };
  }

  return {
    setHeadline: (headline) => {
      change({ headline });
    },
    setKicker: (kicker) => {
      change({ kicker });
    },
    setByline: (byline) => {
      change({ authors: authorsNamed(byline, store.getState().envelope.authors) });
    },
    changeWithHeading({ authors, ...heading }, changeText, moment) {
      const { editor, envelope } = store.getState();
      if (moment !== undefined) markMoment(moment);
      const { headline, kicker } = envelope;
      const old = { headline, kicker, ...(authors && { authors: envelope.authors }) };
      const fresh = { headline, kicker, ...heading, ...(authors && { authors: [...authors] }) };
      asOneUndo(editor, changeText, isSame(fresh, old) ? undefined : changeBeside(old, fresh));
    },
    setLanguage: (language) => {
      change({ language });
    },
    setTargetWords: (targetWords) => {
      change({ targetWords });
    },
    async settleSlug() {
      const wanted = slugFor(story());
      const { slug } = store.getState().envelope;
      if (!mayFollow() || wanted === '' || isSlugFrom(slug, wanted)) return;
      const free = await freeSlug(wanted);
      // What was written or chosen in the meantime settles it anew.
      const isStill = store.getState().envelope.slug === slug && slugFor(story()) === wanted;
      if (mayFollow() && isStill) change({ slug: free });
    },
    exportedNow() {
      slugFollows = false;
      store.setState({ isExported: true });
    },
    keepSlug(slug) {
      slugFollows = false;
      if (slug !== store.getState().envelope.slug) change({ slug });
    },
    setDates(dates) {
      change({ dates: { ...store.getState().envelope.dates, ...dates } });
    },
    setBlocks(blocks) {
      const { blocks: before, envelope } = store.getState();
      const language = languageAfter(before, blocks) ?? envelope.language;
      isTouched = true;
      store.setState({ blocks });
      if (language !== envelope.language) change({ language });
    },
    become(envelope) {
      const before = new Map<string, unknown>(Object.entries(store.getState().envelope));
      const changed = Object.entries(envelope).filter(([field, value]) => !isSame(before.get(field), value));
      if (changed.length === 0) return undefined;
      const old: EnvelopeChanges = Object.fromEntries(
        changed.flatMap(([field]) => (before.has(field) ? [[field, before.get(field)]] : [])),
      );
      return changeBeside(old, Object.fromEntries(changed));
    },
    reopened(again) {
      slugFollows = followsItself(again);
    },
  };
}

/** Says whether a story's slug goes with its headline: not once readers may have its address. */
function followsItself({ story, exported }: OpenedStory): boolean {
  if (story.slug === '') return true;
  return exported !== true && story.dates.published === undefined && isSlugFrom(story.slug, slugFor(story));
}

/** The language of a text that came all at once into an empty story; undefined when there is nothing to tell it by. */
function languageAfter(before: readonly Block[], after: readonly Block[]): string | undefined {
  if (before.length > 1 || after.length < 2) return undefined;
  if (before.some((block) => blockText(block).trim() !== '')) return undefined;
  const text = after.map((block) => blockText(block)).join('\n');
  return text.length < TELLING_LENGTH ? undefined : detectLanguage(text);
}

import type { Envelope, Story } from '../story/story.ts';
import type { EnvelopeField, FieldValue } from './envelope.ts';
import { isSame } from './same.ts';

/** A field of the envelope that both sides changed, each in its own way; mine stands, theirs is kept here. */
export interface FieldConflict {
  readonly kind: 'field';
  readonly field: EnvelopeField;
  readonly mine: FieldValue;
  readonly theirs: FieldValue;
}

interface MergedEnvelope {
  readonly envelope: Envelope;
  readonly conflicts: readonly FieldConflict[];
}

/**
 * Merges the envelopes of two versions of a story field by field. Authors and tags are merged name by name, so both
 * sides' additions stand. The moment of the last change is the later one.
 */
export function mergeEnvelopes(base: Story, mine: Story, theirs: Story): MergedEnvelope {
  const conflicts: FieldConflict[] = [];

  function decide<Value extends FieldValue>(field: EnvelopeField, of: (story: Story) => Value): Value {
    return merge(of, (here, there) => {
      conflicts.push({ kind: 'field', field, mine: here, theirs: there });
      return here;
    });
  }

  /** The value of the side that changed it; `bothChanged` chooses when both did. */
  function merge<Value>(
    of: (story: Story) => Value,
    bothChanged: (mine: Value, theirs: Value) => Value,
  ): Value {
    const [before, here, there] = [of(base), of(mine), of(theirs)];
    if (isSame(here, there) || isSame(there, before)) return here;
    return isSame(here, before) ? there : bothChanged(here, there);
  }

  const updated = merge(({ dates }) => dates.updated, later);
  const published = decide('published', ({ dates }) => dates.published);
  const targetWords = decide('target-words', (story) => story.targetWords);
  const embargo = decide('embargo', ({ dates }) => dates.embargo);
  const envelope: Envelope = {
    format: mine.format,
    version: mine.version,
    id: mine.id,
    language: decide('language', ({ language }) => language),
    headline: decide('headline', ({ headline }) => headline),
    kicker: decide('kicker', ({ kicker }) => kicker),
    slug: decide('slug', ({ slug }) => slug),
    authors: merge(
      ({ authors }) => authors,
      (here, there) => mergeLists(base.authors, here, there),
    ),
    section: decide('section', ({ section }) => section),
    tags: merge(
      ({ tags }) => tags,
      (here, there) => mergeLists(base.tags, here, there),
    ),
    status: decide('status', ({ status }) => status),
    ...(targetWords === undefined ? {} : { targetWords }),
    dates: {
      created: merge(
        ({ dates }) => dates.created,
        (here) => here,
      ),
      ...(updated === undefined ? {} : { updated }),
      ...(published === undefined ? {} : { published }),
      ...(embargo === undefined ? {} : { embargo }),
    },
    seo: {
      title: decide('seo-title', ({ seo }) => seo.title),
      description: decide('seo-description', ({ seo }) => seo.description),
    },
  };
  return { envelope, conflicts };
}

/** My list without what they took out of it, and then what they put in. */
function mergeLists<Item>(base: readonly Item[], mine: readonly Item[], theirs: readonly Item[]): Item[] {
  const has = (list: readonly Item[], item: Item): boolean => list.some((other) => isSame(other, item));
  return [
    ...mine.filter((item) => !has(base, item) || has(theirs, item)),
    ...theirs.filter((item) => !has(base, item) && !has(mine, item)),
  ];
}

function later(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Date.parse(one) < Date.parse(other) ? other : one;
}

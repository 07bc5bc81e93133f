import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../shared/blocks/index.ts';
import { compareStories } from '../../shared/history/compare.ts';
import { mergeStories } from '../../shared/history/merge.ts';
import { idOfPlace } from '../../shared/story/ids.ts';
import { newStory } from '../../shared/story/new-story.ts';
import { storySchema, type Story } from '../../shared/story/story.ts';

const blank = newStory({ language: 'uk', created: '2025-04-18T10:00:00Z' });

/** A word that no other place has. */
const word = fc.nat().map((seed) => `слово${seed.toString(36)}`);
const sentence = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `Ось ${words.join(' ')}. `);
const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(''));

function blockOf(id: string, kind: number, words: string): Block {
  const children: [{ text: string }] = [{ text: words }];
  switch (kind % 5) {
    case 0:
      return { type: 'lead', id, children };
    case 1:
      return { type: 'subhead', id, level: 2, children };
    case 2:
      return {
        type: 'quote',
        id,
        children: [
          { type: 'quote-words', children },
          { type: 'attribution', children: [{ text: '' }] },
        ],
      };
    case 3:
      return { type: 'list', id, ordered: false, children: [{ type: 'list-item', children }] };
    default:
      return { type: 'paragraph', id, children };
  }
}

const baseStory = fc.array(fc.tuple(fc.nat(4), text), { minLength: 1, maxLength: 6 }).map((all): Story => ({
  ...blank,
  headline: 'Заголовок',
  tags: ['мир', 'Париж'],
  blocks: all.map(([kind, words], index) => blockOf(idOfPlace(index), kind, words)),
}));

type Edit = { at: number; to: number; words: string } & {
  what: 'type' | 'rewrite' | 'insert' | 'delete' | 'move' | 'headline' | 'tag' | 'retype';
};

const edits = fc.array(
  fc.record({
    what: fc.constantFrom<Edit['what'][]>(
      'type',
      'rewrite',
      'insert',
      'delete',
      'move',
      'headline',
      'tag',
      'retype',
    ),
    at: fc.nat(),
    to: fc.nat(),
    words: word,
  }),
  { maxLength: 4 },
);

let made = 0;
/** Ids for what a side inserts: never one that the base or the other side has. */
const freshId = (): string => idOfPlace(1_000_000 + made++);

function edited(story: Story, list: readonly Edit[]): Story {
  return list.reduce((latest, edit) => editedOnce(latest, edit), story);
}

function editedOnce(story: Story, { what, at, to, words }: Edit): Story {
  const blocks = [...story.blocks];
  const index = blocks.length === 0 ? 0 : at % blocks.length;
  const block = blocks[index];
  switch (what) {
    case 'headline':
      return { ...story, headline: words };
    case 'tag':
      return { ...story, tags: [...story.tags.slice(at % 2), words] };
    case 'insert':
      blocks.splice(index, 0, blockOf(freshId(), to, words));
      return { ...story, blocks };
    case 'delete':
      blocks.splice(index, 1);
      return { ...story, blocks };
    case 'move':
      blocks.splice(to % (blocks.length + 1), 0, ...blocks.splice(index, 1));
      return { ...story, blocks };
    case 'rewrite':
      if (block !== undefined) blocks[index] = blockOf(block.id, to, words);
      return { ...story, blocks };
    case 'retype':
      if (block?.type === 'lead') blocks[index] = { ...block, type: 'paragraph' };
      return { ...story, blocks };
    case 'type':
      if (block?.type === 'lead' || block?.type === 'paragraph' || block?.type === 'subhead') {
        const before = block.children.map((run) => ('text' in run ? run.text : '')).join('');
        const place = before.indexOf(' ', to % before.length) + 1;
        const children = [{ text: `${before.slice(0, place)}${words} ${before.slice(place)}` }];
        blocks[index] = { ...block, children };
      }
      return { ...story, blocks };
  }
}

/** Blocks without their ids and their order. */
function contents(story: Story): string[] {
  return story.blocks.map((block) => JSON.stringify({ ...block, id: '' })).sort();
}

function wordsOf(value: unknown): Set<string> {
  return new Set(JSON.stringify(value).match(/слово[0-9a-z]+/gu));
}

const three = fc
  .tuple(baseStory, edits, edits)
  .map(([base, mine, theirs]) => ({ base, mine: edited(base, mine), theirs: edited(base, theirs) }));
const RUNS = { numRuns: 500 };
const LONGEST = 120_000;

describe('merging three versions', () => {
  it(
    'loses no word that either side wrote',
    () => {
      fc.assert(
        fc.property(three, ({ base, mine, theirs }) => {
          const merged = wordsOf(mergeStories(base, mine, theirs));
          const old = wordsOf(base);
          for (const side of [mine, theirs]) {
            for (const written of wordsOf(side)) if (!old.has(written)) expect(merged).toContain(written);
          }
        }),
        RUNS,
      );
    },
    LONGEST,
  );

  it(
    'makes a story, with ids that stand once',
    () => {
      fc.assert(
        fc.property(three, ({ base, mine, theirs }) => {
          const { story } = mergeStories(base, mine, theirs);
          expect(storySchema.parse(story)).toEqual(story);
          expect(new Set(story.blocks.map(({ id }) => id)).size).toBe(story.blocks.length);
        }),
        RUNS,
      );
    },
    LONGEST,
  );

  it(
    'gives a side as it is when the other did nothing, or the same',
    () => {
      fc.assert(
        fc.property(three, ({ base, mine }) => {
          for (const outcome of [
            mergeStories(base, mine, base),
            mergeStories(base, base, mine),
            mergeStories(base, mine, mine),
          ]) {
            expect(outcome).toEqual({ story: mine, conflicts: [] });
          }
        }),
        RUNS,
      );
    },
    LONGEST,
  );

  it(
    'gives the same blocks whichever side is mine',
    () => {
      fc.assert(
        fc.property(three, ({ base, mine, theirs }) => {
          const one = mergeStories(base, mine, theirs);
          const other = mergeStories(base, theirs, mine);
          expect(contents(one.story)).toEqual(contents(other.story));
          expect(one.conflicts).toHaveLength(other.conflicts.length);
        }),
        RUNS,
      );
    },
    LONGEST,
  );

  it(
    'keeps the order of mine among my blocks, and takes theirs where I moved none',
    () => {
      fc.assert(
        fc.property(three, ({ base, mine, theirs }) => {
          const order = mergeStories(base, mine, theirs).story.blocks.map(({ id }) => id);
          const orderIn = (story: Story) =>
            story.blocks.map(({ id }) => id).filter((id) => order.includes(id));
          const shared = (ids: readonly string[]) =>
            ids.filter((id) => base.blocks.some((block) => block.id === id));
          const iMoved = shared(orderIn(mine)).join() !== shared(orderIn(mine)).sort().join();
          const leading = orderIn(iMoved ? mine : theirs);
          expect(order.filter((id) => leading.includes(id))).toEqual(leading);
        }),
        RUNS,
      );
    },
    LONGEST,
  );
});

describe('comparing two versions', () => {
  it(
    'shows all of both texts, and counts nothing where nothing changed',
    () => {
      fc.assert(
        fc.property(three, ({ mine, theirs }) => {
          const { blocks } = compareStories(mine, theirs);
          const textWithout = (kind: 'added' | 'removed') =>
            blocks
              .map(({ parts }) =>
                parts
                  .filter((part) => part.kind !== kind)
                  .map((part) => part.text)
                  .join(''),
              )
              .filter((shown) => shown !== '');
          const texts = (story: Story) =>
            compareStories(story, story)
              .blocks.map(({ parts }) => parts.map((part) => part.text).join(''))
              .filter((shown) => shown !== '');
          expect(textWithout('removed')).toEqual(texts(theirs));
          expect(textWithout('added').sort()).toEqual(texts(mine).sort());
          expect(compareStories(mine, mine)).toMatchObject({ wordsAdded: 0, wordsRemoved: 0, envelope: [] });
        }),
        RUNS,
      );
    },
    LONGEST,
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, checkGate, type Finding } from '../../shared/checks/index.ts';
import { languageOf } from '../../shared/language/index.ts';
import { photoFilesOf } from '../../electron/desk/photos/photo-file.ts';
import type { Story } from '../../shared/story/story.ts';
import { storyArbitrary } from './arbitraries/story.ts';

/** A story whose photos say nothing of whose they are. */
function withoutCredits(story: Story): Story {
  return {
    ...story,
    blocks: story.blocks.map((block) => {
      if (block.type !== 'photo') return block;
      return { ...block, children: [block.children[0], { type: 'credit', children: [{ text: '' }] }] };
    }),
  };
}

const errors = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'error');

test('the gate alone finds every error that all rules find', () => {
  let found = 0;
  fc.assert(
    fc.property(storyArbitrary, fc.boolean(), fc.nat(), fc.nat(), (written, isBare, missing, changed) => {
      const story = isBare ? withoutCredits(written) : written;
      const files = [...photoFilesOf(story)];
      const some = (bits: number) => new Set(files.filter((_, index) => (bits & (1 << index)) !== 0));
      const checked = {
        story,
        language: languageOf(story.language),
        missingFiles: some(missing),
        changedFiles: some(changed),
      };
      const expected = errors(check(checked));
      found += expected.length;
      expect(errors(checkGate(checked))).toEqual(expected);
    }),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(0);
});

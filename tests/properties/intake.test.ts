import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockSchema, blockText, type Block } from '../../shared/blocks/index.ts';
import { intakePlainText } from '../../shared/intake/plain-text.ts';
import { anyTextArbitrary, articleArbitrary } from './arbitraries/article.ts';

describe('intake of plain text', () => {
  test('loses no word of any article, in its order', () => {
    fc.assert(
      fc.property(articleArbitrary, (text) => {
        expect(wordsLeftOver(text)).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test('loses no word of any string at all', () => {
    fc.assert(
      fc.property(anyTextArbitrary, (text) => {
        expect(wordsLeftOver(text)).toBe('');
      }),
      { numRuns: 1500 },
    );
  });

  test('makes only blocks that the schema accepts as they stand', () => {
    fc.assert(
      fc.property(fc.oneof(articleArbitrary, anyTextArbitrary), (text) => {
        for (const block of intakePlainText(text).blocks) expect(blockSchema.parse(block)).toEqual(block);
      }),
      { numRuns: 500 },
    );
  });

  test('gives every block a reason, and at most one lead', () => {
    fc.assert(
      fc.property(articleArbitrary, (text) => {
        const { blocks } = intakePlainText(text);
        expect(blocks.filter((block) => block.type === 'lead').length).toBeLessThanOrEqual(1);
        for (const block of blocks) expect(block).toHaveProperty('reason');
      }),
      { numRuns: 200 },
    );
  });
});

/** The fault in how the blocks say the text's words, or an empty string when they say exactly them, in order. */
function wordsLeftOver(text: string): string {
  let rest = withoutSpace(withoutUnseen(text.toWellFormed()).normalize('NFC'));
  const take = (words: string): boolean => {
    const taken = withoutSpace(words);
    if (!rest.startsWith(taken)) return false;
    rest = rest.slice(taken.length);
    return true;
  };
  const drop = (form: RegExp): void => void (rest = rest.replace(form, ''));
  for (const block of intakePlainText(text).blocks) {
    if (!saysWhatComesNext(block, take, drop)) return `${JSON.stringify(block)} does not say ${rest}`;
  }
  return rest;
}

function saysWhatComesNext(
  block: Block,
  take: (words: string) => boolean,
  drop: (form: RegExp) => void,
): boolean {
  switch (block.type) {
    case 'photo': {
      const [caption, credit] = block.children;
      const words = (children: typeof caption.children): string =>
        blockText({ type: 'paragraph', id: block.id, children });
      if (!take(words(caption.children))) return false;
      const inBrackets = take('(');
      if (!inBrackets) drop(/^[.,;/|\-–—]/u);
      if (!take(block.reason?.match ?? '')) return false;
      if (!take(words(credit.children))) return false;
      if (inBrackets) drop(/^\)\.?/u);
      return true;
    }
    case 'list':
      return block.children.every((item) => {
        drop(/^(?:[-*•·▪◦‣]|\d{1,3}[.)])/u);
        return take(blockText({ type: 'paragraph', id: block.id, children: item.children }));
      });
    case 'factbox':
    case 'table':
    case 'correction':
    case 'divider':
      return take(block.reason?.match ?? '');
    case 'embed':
      drop(/^(?:https?:\/\/)?(?:www\.)?/u);
      return take(blockText(block).replace(/^https:\/\/(?:www\.)?/u, ''));
    case 'lead':
    case 'source':
    case 'paragraph':
    case 'subhead':
    case 'quote':
    case 'reminder':
    case 'related':
    case 'unknown':
      return take(blockText(block));
  }
}

/** What the intake takes out because nobody can see it: it counts as white space. */
function withoutUnseen(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu,
    '',
  );
}

function withoutSpace(text: string): string {
  return text.replace(/[\s\u0085]/gu, '');
}

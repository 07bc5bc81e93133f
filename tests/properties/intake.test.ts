import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockSchema, blockText, type Block } from '../../shared/blocks/index.ts';
import { isListOfLinks } from '../../shared/blocks/related.ts';
import { intakePlainText } from '../../shared/intake/plain-text.ts';
import { textOf } from '../../shared/story/text.ts';
import { anyTextArbitrary, articleArbitrary } from './arbitraries/article.ts';

describe('intake of plain text', () => {
  test('takes no bracket from what comes after a label whose own bracket stays open', () => {
    expect(wordsLeftOver('( фото: "\n\n)')).toBe('');
  });

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

/** The fault in how the story says the text's words, or an empty string when it says exactly them, in order. */
function wordsLeftOver(text: string): string {
  const words = withoutSpace(withoutUnseen(text.toWellFormed()).normalize('NFC'));
  const { blocks, headline, kicker, leftOut } = intakePlainText(text);
  /** What stands above the story or beside it: its place among the blocks is where its words are. */
  const beside = [kicker?.prose.text, headline?.prose.text, ...leftOut].filter(
    (words) => words !== undefined,
  );
  return leftOver(words, blocks, beside);
}

/**
 * What is left when the blocks are said one after the other, and what stands beside them somewhere between: where the
 * same words stand twice, either may come first.
 */
function leftOver(rest: string, blocks: readonly Block[], beside: readonly string[]): string {
  const [block, ...others] = blocks;
  if (block === undefined && beside.length === 0) return rest;
  // A bracket after a credit closes that of its label, or begins what comes next.
  for (const closes of block?.type === 'photo' ? [true, false] : [true]) {
    const said = new Said(rest);
    if (block !== undefined && saysWhatComesNext(block, said, closes)) {
      if (leftOver(said.rest, others, beside) === '') return '';
    }
  }
  for (const [place, words] of beside.entries()) {
    const said = new Said(rest);
    const remaining = beside.filter((_, index) => index !== place);
    if (said.take(words) && leftOver(said.rest, blocks, remaining) === '') return '';
  }
  return `${JSON.stringify([block, beside])} does not say ${rest}`;
}

/** A text of which the words are taken away one after the other, as they are found. */
class Said {
  rest: string;

  constructor(text: string) {
    this.rest = text;
  }

  take(words: string): boolean {
    const taken = withoutSpace(words);
    if (!this.rest.startsWith(taken)) return false;
    this.rest = this.rest.slice(taken.length);
    return true;
  }

  drop(form: RegExp): void {
    this.rest = this.rest.replace(form, '');
  }
}

function saysWhatComesNext(block: Block, said: Said, closes: boolean): boolean {
  switch (block.type) {
    case 'photo': {
      const [caption, credit] = block.children;
      if (!said.take(textOf(caption.children))) return false;
      const inBrackets = said.take('(');
      if (!inBrackets) said.drop(/^[.,;/|\-–—]/u);
      if (block.reason?.cue === 'photo-label' && !said.take(block.reason.match)) return false;
      if (!said.take(textOf(credit.children))) return false;
      if (inBrackets && closes) said.drop(/^\)\.?/u);
      return true;
    }
    case 'list':
    case 'related':
      if (block.type === 'related' && !isListOfLinks(block.children)) return said.take(blockText(block));
      return block.children.every((item) => {
        if ('ordered' in block && block.ordered) said.drop(/^\d{1,3}[.)]/u);
        else if (!said.take(block.reason?.match ?? '')) said.drop(/^\d{1,3}[.)]/u);
        return 'children' in item && said.take(textOf(item.children));
      });
    case 'lead':
    case 'source':
    case 'paragraph':
    case 'subhead':
    case 'quote':
    case 'reminder':
    case 'unknown':
    case 'factbox':
    case 'table':
    case 'correction':
      return said.take(blockText(block));
    case 'divider':
      return said.take(block.reason?.match ?? '');
    case 'embed':
      said.drop(/^(?:https?:\/\/)?(?:www\.)?/u);
      return said.take(blockText(block).replace(/^https:\/\/(?:www\.)?/u, ''));
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

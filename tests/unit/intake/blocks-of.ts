import { blockText, type Block, type BlockType } from '../../../shared/blocks/index.ts';
import { intakePlainText } from '../../../shared/intake/plain-text.ts';

/** The blocks of a text as type and words, which is what most tests of the intake look at. */
export function typesAndWords(text: string): [BlockType, string][] {
  return intakePlainText(text).blocks.map((block) => [block.type, blockText(block)]);
}

/** What a paragraph becomes in the middle of a story, where the place alone decides nothing. */
export function blockInStory(paragraph: string): Block {
  const { blocks } = intakePlainText(
    `The first paragraph of a story.\n\n${paragraph}\n\nThe last paragraph of a story.`,
  );
  const block = blocks[1];
  if (block === undefined || blocks.length !== 3) {
    throw new Error(`Not one block: ${JSON.stringify(blocks.slice(1, -1))}`);
  }
  return block;
}

/** The two texts of a photo or quote: caption and credit, words and attribution. */
export function partsOf(block: Block): [string, string] {
  if (block.type !== 'photo' && block.type !== 'quote') throw new Error(`${block.type} has no parts`);
  const [first, second] = block.children;
  const words = (children: typeof first.children): string =>
    blockText({ type: 'paragraph', id: block.id, children });
  return [words(first.children), words(second.children)];
}

import type { Photo } from '../blocks/index.ts';
import type { WithoutCredit } from '../blocks/photo.ts';
import { isBlank } from '../export/blank.ts';
import { textOf } from '../story/text.ts';
import type { Story } from '../story/story.ts';

/** Says whether a photo does not say whose it is. A credit of white space is none. */
export function hasNoCredit({ children }: Pick<Photo, 'children'>): boolean {
  return isBlank(textOf(children[1].children));
}

/** A photo that somebody lets out with no credit, signed and with a reason. */
export interface CreditOverride extends WithoutCredit {
  readonly block: string;
}

/** The photos of a story that go out with no credit by somebody's word. A credit that was written since takes that back. */
export function creditOverrides({ blocks }: Pick<Story, 'blocks'>): CreditOverride[] {
  return blocks.flatMap((block) =>
    block.type === 'photo' && block.withoutCredit !== undefined && hasNoCredit(block)
      ? [{ block: block.id, ...block.withoutCredit }]
      : [],
  );
}

/** The story with somebody's word on a photo that has no credit; undefined when there is no such photo. */
export function withOverride(story: Story, blockId: string, withoutCredit: WithoutCredit): Story | undefined {
  const photo = story.blocks.find((block) => block.id === blockId);
  if (photo?.type !== 'photo' || !hasNoCredit(photo)) return undefined;
  const signed: Photo = { ...photo, withoutCredit };
  return { ...story, blocks: story.blocks.map((block) => (block === photo ? signed : block)) };
}

import type { Photo } from '../blocks/index.ts';
import { isBlank } from '../export/blank.ts';
import { messageData, type MessageData } from '../messages/index.ts';
import type { Story } from '../story/story.ts';
import { textOf } from '../story/text.ts';
import type { Finding } from './finding.ts';

/** A photo block and its number among the story's photos, from 1. */
export interface NumberedPhoto {
  readonly block: Photo;
  readonly number: number;
}

/** The photos of a story in their order. */
export function photosOf(story: Pick<Story, 'blocks'>): NumberedPhoto[] {
  return story.blocks
    .filter((block) => block.type === 'photo')
    .map((block, index) => ({ block, number: index + 1 }));
}

type PhotoRule =
  | 'photo-without-file'
  | 'photo-file-missing'
  | 'photo-file-changed'
  | 'photo-without-credit'
  | 'photo-without-alt';

/** A finding about one photo, which its sentence names by number and, when it has one, by caption. */
export function photoFinding(
  rule: PhotoRule,
  severity: Finding['severity'],
  { block, number }: NumberedPhoto,
): Finding {
  const caption = textOf(block.children[0].children).replace(/\s+/gu, ' ').trim();
  const message = isBlank(caption)
    ? messageData(`check.${rule}`, { number })
    : messageData(`check.${rule}.captioned`, { number, caption: shortened(caption) });
  return { rule, severity, blockId: block.id, message };
}

/** A finding about one photo that is worth a look and passes. */
export function photoWarning(rule: string, { id }: Photo, message: MessageData): Finding {
  return { rule, severity: 'warning', blockId: id, message };
}

/** A caption short enough to stand in a sentence, cut between words where it can be. */
function shortened(caption: string): string {
  const [start] = /^.{60}(?=.)/su.exec(caption) ?? [];
  return start === undefined ? caption : `${start.replace(/[\s\p{P}]+\S{0,20}$/u, '')}…`;
}

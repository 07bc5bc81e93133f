import { z } from 'zod';
import { messageData } from '../messages/index.ts';
import type { Check } from './finding.ts';

const namedSchema = z.object({ type: z.string() });

/** A block that a newer Lede wrote: kept in the story, and not on the page. */
export const unknownBlock: Check = ({ story }) =>
  story.blocks
    .filter((block) => block.type === 'unknown')
    .map((block) => {
      const newer = namedSchema.safeParse(JSON.parse(block.source));
      const type = newer.success ? newer.data.type : '?';
      return {
        rule: 'unknown-block',
        severity: 'warning',
        blockId: block.id,
        message: messageData('check.unknown-block', { type }),
      };
    });

import { newId } from '../../story/ids.ts';
import type { Cue } from './cue.ts';

const LONGEST = 160;
const DATE = '\\d{1,2}[./ ]\\s?(?:\\d{1,2}|\\p{L}{3,12})[./ ][^\\]\\n]{2,40}';
const CHANNEL_FIRST = new RegExp(`^[^\\[\\]\\n]{1,90}?,?\\s*\\[(?<date>${DATE})\\]:?$`, 'u');
const DATE_FIRST = new RegExp(`^\\[(?<date>${DATE})\\]\\s*[^\\[\\]\\n]{1,90}?:?$`, 'u');

/** What Telegram puts above a post that is copied, or before one that is forwarded: the channel, and when. */
export const postHeader: Cue = ({ text, inlines }, { lexicon }) => {
  if (text.length > LONGEST) return undefined;
  const date = (text.includes('[') ? (CHANNEL_FIRST.exec(text) ?? DATE_FIRST.exec(text)) : null)?.groups?.[
    'date'
  ];
  const match =
    date ?? (/[.!?]$/u.test(text) ? undefined : lexicon.forward.exec(text)?.[0].replace(/\s+\S$/u, ''));
  if (match === undefined) return undefined;
  return { type: 'source', id: newId(), reason: { cue: 'post-header', match }, children: [...inlines] };
};

import { newId } from '../../story/ids.ts';
import { isLink, textOf } from '../../story/text.ts';
import { postAt } from '../post-address.ts';
import type { Cue } from './cue.ts';

/** A paragraph that is the address of a post which can be embedded, and nothing else. */
export const postLink: Cue = ({ text, inlines }) => {
  const links = inlines.filter(isLink);
  const address = links.length === 1 && textOf(links) === text ? (links[0]?.url ?? text) : text;
  // Where the words of a link are its address shortened, as sites show it, the address is all that it says.
  const isAddress = address === text || withoutScheme(address) === withoutScheme(text);
  const post = isAddress ? postAt(text) : undefined;
  return (
    post && {
      type: 'embed',
      id: newId(),
      ...post,
      reason: { cue: 'post-link', match: text },
      children: [{ text: '' }],
    }
  );
};

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//u, '').replace(/^www\./u, '');
}

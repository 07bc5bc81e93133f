import { isAllowedUrl } from '../story/link-url.ts';
import { plainRuns, type Inline } from '../story/text.ts';

const ADDRESS = /(?<![\p{L}\p{N}_])(?:https?:\/\/|www\.)[^\s<>"“”„«»]+/giu;
const LONGEST_ADDRESS = 2000;

/**
 * Plain words as a line of text, in which web addresses are links. The line has the form that Slate keeps: a run,
 * perhaps empty, before, between and after links.
 */
export function inlinesOf(text: string): Inline[] {
  const inlines: Inline[] = [];
  let written = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutPunctuationAfter(found);
    const url = /^www\./iu.test(address) ? `https://${address}` : address;
    if (address.length > LONGEST_ADDRESS || !isAllowedUrl(url)) continue;
    inlines.push({ text: text.slice(written, index) }, { type: 'link', url, children: plainRuns(address) });
    written = index + address.length;
  }
  inlines.push({ text: text.slice(written) });
  return inlines;
}

/** An address without the punctuation of the sentence it stands in; a bracket stays when the address opens it. */
function withoutPunctuationAfter(found: string): string {
  let address = found.slice(0, LONGEST_ADDRESS + 1);
  while (/[.,;:!?…'’*)\]}]$/u.test(address)) {
    const last = address.at(-1) ?? '';
    if (last === ')' && address.split('(').length >= address.split(')').length) break;
    address = address.slice(0, -1);
  }
  return address;
}

import type { Block } from '../blocks/index.ts';
import { linkAddress } from '../export/link-address.ts';
import { messageData } from '../messages/index.ts';
import type { Inline } from '../story/text.ts';
import type { Check } from './finding.ts';

const SHOWN = 80;

/** A link that no browser can open, and one that would tell the readers somebody's name and password for a site. */
export const linkNowhere: Check = ({ story }) => [
  ...addressesAmiss(story.authors.map(({ url }) => url)).map((message) => finding(message, undefined)),
  ...story.blocks.flatMap((block) =>
    addressesAmiss(addressesOf(block)).map((message) => finding(message, block.id)),
  ),
];

function addressesAmiss(addresses: readonly (string | undefined)[]) {
  return [...new Set(addresses)].flatMap((address) => {
    if (address === undefined) return [];
    const shown = address.length <= SHOWN ? address : `${address.slice(0, SHOWN)}…`;
    if (linkAddress(address) === undefined) return [messageData('check.link-nowhere', { address: shown })];
    return HAS_PASSWORD.test(address) ? [messageData('check.link-with-password', { address: shown })] : [];
  });
}

const HAS_PASSWORD = /^https?:\/\/[^/?#\\]*@/iu;

function finding(message: ReturnType<typeof messageData>, blockId: string | undefined) {
  return {
    rule: 'link-nowhere',
    severity: 'warning',
    message,
    ...(blockId === undefined ? {} : { blockId }),
  } as const;
}

function addressesOf(block: Block): string[] {
  const cite = block.type === 'quote' ? block.cite : undefined;
  return [...(cite === undefined ? [] : [cite]), ...linksIn(block.children)];
}

type Part = Inline | { readonly children: readonly Part[] };

function linksIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if ('text' in part) return [];
    return 'url' in part ? [part.url] : linksIn(part.children);
  });
}

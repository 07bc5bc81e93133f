import { classesOf, isElement, wordsIn, type MarkupElement, type MarkupNode } from '../markup.ts';
import type { Pass } from './pass.ts';

/** What Telegram shows at a post and nobody wrote: reactions, times, pictures of people, buttons. */
const CHROME: ReadonlySet<string> = new Set([
  ...[
    'reactions',
    'Reactions',
    'MessageMeta',
    'userpic_wrap',
    'userpic',
    'time-inner',
    'bubble-hover-reaction',
  ],
  ...[
    'reply-markup',
    'tgme_widget_message_reactions',
    'tgme_widget_message_info',
    'tgme_widget_message_views',
  ],
]);

/** Reads Telegram's posts, of its export and its web page: the channel and time as one line, the reactions left out. */
export const withPostHeaders: Pass = (element) => {
  const classes = classesOf(element);
  if (classes.some((name) => CHROME.has(name))) return [];
  if (!classes.includes('body') || element.name !== 'div') return element;
  const date = partOf(element, 'date');
  const name = partOf(element, 'from_name');
  if (date === undefined) return element;
  const moment = (date.attributes.title ?? wordsIn(date)).trim();
  const header = name === undefined ? undefined : `${wordsIn(name).trim()}, [${moment}]`;
  const rest = element.children.filter((child) => child !== date && child !== name);
  return header === undefined
    ? { ...element, children: rest }
    : { ...element, children: [paragraph(header), ...rest] };
};

function partOf(element: MarkupElement, name: string): MarkupElement | undefined {
  return element.children.find(
    (child): child is MarkupElement => isElement(child) && classesOf(child).includes(name),
  );
}

function paragraph(text: string): MarkupNode {
  return { name: 'p', attributes: {}, children: [text] };
}

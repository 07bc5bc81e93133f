import { classesOf, type MarkupElement } from '../markup.ts';
import type { Pass } from './pass.ts';

const BREAK: MarkupElement = { name: 'br', attributes: {}, children: [] };

/** Makes breaks of what Slack writes for them, and takes out the one with which Apple's programs end a copy. */
export const withChatBreaks: Pass = (element) => {
  const classes = classesOf(element);
  if (element.attributes['data-stringify-type'] === 'paragraph-break') return [BREAK, BREAK];
  if (classes.includes('c-mrkdwn__br')) return [BREAK];
  if (classes.includes('c-mrkdwn__quote')) return { ...element, name: 'blockquote' };
  return element.name === 'br' && classes.includes('Apple-interchange-newline') ? [] : element;
};

import { newId } from '../../story/ids.ts';
import type { Lexicon } from '../lexicon.ts';
import { CUE_REACH } from '../phrases.ts';
import { saidWordIn } from '../said-words.ts';
import type { Cue } from './cue.ts';
import { countSpaced } from './titles.ts';

/** A longer paragraph tells more than who said it. */
const MOST_WORDS = 45;
const LONGEST = 500;
const REACH_OF_TOPIC = 2;
const REACH_OF_OBJECT = 25;
const REACH_AROUND_OBJECT = 30;

/**
 * A paragraph that says who said it: "This was stated by …", «Про це … повідомив …», "… said this on Telegram",
 * "Source: …".
 */
export const sourceLine: Cue = ({ text, inlines }, { lexicon }) => {
  const head = text.slice(0, CUE_REACH);
  const match =
    opened(head, lexicon) ??
    lexicon.sourceLabel.exec(head)?.[0] ??
    onTopic(text, lexicon) ??
    withObject(text, lexicon);
  if (match === undefined) return undefined;
  return {
    type: 'source',
    id: newId(),
    reason: { cue: 'said-where-and-when', match },
    children: [...inlines],
  };
};

/** It opens with words that lead to a verb of saying. */
function opened(head: string, lexicon: Lexicon): string | undefined {
  for (const { pattern, reach } of lexicon.sources) {
    const opening = pattern.exec(head)?.[0];
    if (opening === undefined) continue;
    if (reach === Infinity) return opening;
    const said = saidWordIn(firstWords(head.slice(opening.length), reach));
    if (said === undefined) continue;
    const between = head.slice(opening.length, opening.length + said.index).trim() === '' ? ' ' : ' … ';
    return `${opening}${between}${said.word}`;
  }
  return undefined;
}

/** «Про аварію повідомили …»: one sentence, with its verb right after what it speaks of. */
function onTopic(text: string, lexicon: Lexicon): string | undefined {
  const opening = lexicon.sourceTopic.exec(text)?.[0];
  if (opening === undefined || !isOneShortSentence(text)) return undefined;
  const said = saidWordIn(firstWords(text.slice(opening.length), REACH_OF_TOPIC));
  return said && said.index <= 1 ? `${opening} ${said.word}` : undefined;
}

/** «Міністр повідомив про це …», "The president said this on …": the verb stands beside its object. */
function withObject(text: string, lexicon: Lexicon): string | undefined {
  if (text.length > LONGEST) return undefined;
  // Most paragraphs have no such words at all: how far into the text they stand is looked at only then.
  const object = lexicon.sourceObject.exec(text);
  if (object === null || wordsUpTo(text, object.index + object[0].length) > REACH_OF_OBJECT) return undefined;
  if (!isOneShortSentence(text)) return undefined;
  const from = Math.max(0, object.index - REACH_AROUND_OBJECT);
  const said = saidWordIn(text.slice(from, object.index + object[0].length + REACH_AROUND_OBJECT));
  return said && `${said.word} … ${object[0]}`;
}

function isOneShortSentence(text: string): boolean {
  return countSpaced(text) <= MOST_WORDS && !/(?<=\p{L}{3}[»”")]?)[.!?…]\s+\p{Lu}/u.test(text);
}

function wordsUpTo(text: string, end: number): number {
  return text.slice(0, end).trim().split(/\s+/u).length;
}

function firstWords(text: string, count: number): string {
  return text.trimStart().split(/\s+/u).slice(0, count).join(' ');
}

import { parentPort } from 'node:worker_threads';
import { createHunspellFromFiles, type Hunspell } from 'hunspell-wasm';
import { hostError } from '../../../shared/host/error.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok } from '../../../shared/result.ts';
import { questionSchema, type DictionaryFiles, type SpellingJob, type SpellingOutcome } from './jobs.ts';

/** More are not worth reading. */
const MOST_SUGGESTIONS = 6;

/** The dictionaries that were asked for, each opened once. */
const opened = new Map<string, Promise<Hunspell>>();

parentPort?.on('message', (message: unknown) => {
  const { number, job } = questionSchema.parse(message);
  void run(job).then((outcome) => parentPort?.postMessage({ number, outcome }));
});

async function run({ kind, dictionaries, words }: SpellingJob): Promise<SpellingOutcome> {
  try {
    const spellers = await Promise.all(dictionaries.map(open));
    switch (kind) {
      case 'check':
        return ok(words.filter((word) => !spellers.some((speller) => speller.testSpelling(word))));
      case 'suggest':
        return ok(suggestionsOf(spellers, words));
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(hostError('fault', messageData('spelling.failed', { reason })));
  }
}

function open({ affixes, words }: DictionaryFiles): Promise<Hunspell> {
  const speller = opened.get(words) ?? createHunspellFromFiles(affixes, words);
  opened.set(words, speller);
  // One that could not be read is read again when it is asked for again.
  speller.catch(() => opened.delete(words));
  return speller;
}

function suggestionsOf(spellers: readonly Hunspell[], words: readonly string[]): string[] {
  const all = words.flatMap((word) =>
    spellers.some((speller) => speller.testSpelling(word))
      ? [word]
      : spellers.flatMap((speller) => speller.getSpellingSuggestions(word)),
  );
  return [...new Set(all)].slice(0, MOST_SUGGESTIONS);
}

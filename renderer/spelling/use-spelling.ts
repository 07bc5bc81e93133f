import { useEffect, useState } from 'react';
import { messageData } from '../../shared/messages/index.ts';
import { spellingLanguageOf } from '../../shared/spelling/words.ts';
import { useWorkspace, useWorkspaceState } from '../app/workspace-context.ts';
import type { Workspace } from '../app/workspace.ts';
import { createStorySpelling, type StorySpelling } from './story-spelling.ts';

/** Who checks the spelling of a story: Lede, where the desk has a dictionary for it, else the platform, or nobody. */
interface Spelling {
  readonly spelling: StorySpelling | undefined;
  readonly hasPlatformSpelling: boolean;
}

const NOBODY: Spelling = { spelling: undefined, hasPlatformSpelling: false };
const PLATFORM: Spelling = { spelling: undefined, hasPlatformSpelling: true };

/** Who checks the spelling of a story in a language (BCP 47). */
export function useSpelling(language: string): Spelling {
  const workspace = useWorkspace();
  const isOn = useWorkspaceState(({ settings }) => settings.spelling ?? true);
  const [found, setFound] = useState<Spelling & { readonly language: string }>();

  useEffect(() => {
    if (!isOn) return undefined;
    let isGone = false;
    void findSpelling(workspace, language, (spelling) => {
      if (!isGone) setFound({ ...spelling, language });
    });
    return () => {
      isGone = true;
    };
  }, [workspace, language, isOn]);

  return isOn && found?.language === language ? found : NOBODY;
}

/** Tells who checks, at first and again when the desk cannot any more. */
async function findSpelling(
  { host, notify }: Workspace,
  language: string,
  tell: (spelling: Spelling) => void,
): Promise<void> {
  const code = spellingLanguageOf(language);

  async function check(words: readonly string[]): Promise<readonly string[] | undefined> {
    const checked = await host.call('spelling.check', { language, words: [...words] });
    if (!checked.ok) notify(checked.error.message);
    const unknown = checked.ok && checked.value.known ? checked.value.unknown : undefined;
    if (unknown === undefined) tell(PLATFORM);
    return unknown;
  }

  async function suggest(word: string): Promise<readonly string[]> {
    const suggested = await host.call('spelling.suggest', { language, word });
    if (!suggested.ok) notify(suggested.error.message);
    return suggested.ok ? suggested.value.suggestions : [];
  }

  async function learn(word: string): Promise<boolean> {
    const learned = await host.call('spelling.learn', { word });
    if (!learned.ok) {
      notify(learned.error.message);
      return false;
    }
    const label = messageData('spelling.take-back');
    notify(messageData('spelling.added', { word }), { label, run: () => void forget(word) });
    return true;
  }

  async function forget(word: string): Promise<void> {
    const forgotten = await host.call('spelling.forget', { word });
    if (forgotten.ok) spelling?.forgotten(word);
    else notify(forgotten.error.message);
  }

  const spelling = code && createStorySpelling({ check, suggest, learn }, code);
  if (!spelling) tell(PLATFORM);
  else if (await check([])) tell({ spelling, hasPlatformSpelling: false });
}

import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import {
  openDesk,
  type Desk,
  type DeskOptions,
  type DeskSession,
  type ShellActions,
} from '../../../electron/desk/desk.ts';
import type { Channel, EventName } from '../../../shared/host/channels.ts';
import {
  contract,
  events,
  type OpenedStory,
  type RequestOf,
  type ResponseOf,
} from '../../../shared/host/contract.ts';
import type { HostError } from '../../../shared/host/error.ts';
import type { Result } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';

/** The folder of Lede's own assets. */
export const ASSETS = path.resolve(import.meta.dirname, '../../../assets');

/** An empty folder that goes when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'lede-desk-')));
  onTestFinished(() => fs.rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface TestDesk {
  readonly desk: Desk;
  readonly folder: string;
  readonly reports: string[];
}

/** A desk in a folder, a fresh one when none is given; closed when the test is over. */
export async function testDesk(options: Partial<DeskOptions> = {}): Promise<TestDesk> {
  const folder = options.folder ?? path.join(await temporaryFolder(), 'Desk');
  const reports: string[] = [];
  const opened = await openDesk({
    folder,
    assets: ASSETS,
    version: '1.2.3',
    person: 'Олена',
    rescue: path.join(path.dirname(folder), 'rescue'),
    userData: path.join(path.dirname(folder), 'user-data'),
    report: (problem) => reports.push(problem),
    ...options,
  });
  const desk = valueOf(opened);
  onTestFinished(() => desk.close());
  return { desk, folder: desk.folder, reports };
}

export interface TestWindow {
  readonly session: DeskSession;
  readonly heard: { name: EventName; event: unknown }[];
  readonly done: string[];
  /** Calls the desk and checks the answer by the contract. */
  call<Name extends Channel>(
    name: Name,
    request: RequestOf<Name>,
  ): Promise<Result<ResponseOf<Name>, HostError>>;
  /** The next event of a name, from those not yet asked for. */
  next(name: EventName): Promise<unknown>;
}

/** A window on a desk that remembers what it hears. */
export function testWindow(
  { desk }: Pick<TestDesk, 'desk'>,
  kind: ShellActions['kind'] = 'browser',
  abilities: Pick<ShellActions, 'printPdf' | 'chooseFolder' | 'confirmPlugin'> = {},
): TestWindow {
  const heard: { name: EventName; event: unknown }[] = [];
  const done: string[] = [];
  const asked = new Map<EventName, number>();
  let wake: () => void = () => undefined;
  const session = desk.connect({
    emit(name, event) {
      heard.push({ name, event: events[name].parse(event) });
      wake();
    },
    actions: {
      kind,
      reveal: (place) => Promise.resolve(void done.push(`reveal ${place}`)),
      openLink: (url) => Promise.resolve(void done.push(`link ${url}`)),
      ready: () => void done.push('ready'),
      mayClose: () => void done.push('may-close'),
      ...abilities,
    },
  });
  return {
    session,
    heard,
    done,
    async call(name, request) {
      const answer = await session.call(name, request);
      if (answer.ok) contract[name].response.parse(answer.value);
      return answer as Awaited<ReturnType<TestWindow['call']>> as never;
    },
    async next(name) {
      const from = asked.get(name) ?? 0;
      for (;;) {
        const index = heard.findIndex((item, place) => place >= from && item.name === name);
        const found = heard[index];
        if (found) {
          asked.set(name, index + 1);
          return found.event;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

/** The value of a result that must be one. */
export function valueOf<Value>(result: Result<Value, HostError>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${JSON.stringify(result.error.message)}`);
  return result.value;
}

/** The code of the error that a result must be, or `ok` when it is none. */
export function codeOf(result: Result<unknown, HostError>): string {
  return result.ok ? 'ok' : result.error.code;
}

/** A story made and opened in a window. */
export async function openNew(window: TestWindow, headline = 'Grain and steel'): Promise<OpenedStory> {
  const made = valueOf(await window.call('stories.create', { language: 'en', headline }));
  return valueOf(await window.call('stories.open', { id: made.id }));
}

/** The story with other words in its first paragraph. */
export function withWords(story: Story, words: string): Story {
  const [first, ...rest] = story.blocks;
  if (first?.type !== 'paragraph') throw new Error('The story does not begin with a paragraph.');
  return { ...story, blocks: [{ ...first, children: [{ text: words }] }, ...rest] };
}

/** The text of a story's file. */
export function storyText(folder: string, story: string): Promise<string> {
  return fs.readFile(path.join(folder, story, 'story.json'), 'utf8');
}

/** The names in a folder, in order. */
export async function namesIn(...parts: string[]): Promise<string[]> {
  return (await fs.readdir(path.join(...parts))).sort();
}

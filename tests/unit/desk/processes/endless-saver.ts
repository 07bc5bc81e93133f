// A process that opens a story on a desk and saves two versions of it in turn, until it is killed.
import { readFile } from 'node:fs/promises';
import { openDesk } from '../../../../electron/desk/desk.ts';
import type { Story } from '../../../../shared/story/story.ts';

const [folder = '', versions = ''] = process.argv.slice(2);
const [old, young] = JSON.parse(await readFile(versions, 'utf8')) as [Story, Story];
const desk = await openDesk({ folder, assets: '', version: '1', person: 'saver' });
if (!desk.ok) throw new Error(desk.error.code);
const session = desk.value.connect({
  emit: () => undefined,
  actions: {
    kind: 'browser',
    reveal: () => Promise.resolve(),
    openLink: () => Promise.resolve(),
    ready: () => undefined,
    mayClose: () => undefined,
  },
});

async function call<Value>(name: 'stories.open' | 'stories.save', request: unknown): Promise<Value> {
  const answer = await session.call(name, request);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value as Value;
}

const opened = await call<{ story: Story; revision: string }>('stories.open', { id: old.id });
let { revision } = opened;
let next = opened.story.blocks.length === old.blocks.length ? young : old;
for (;;) {
  ({ revision } = await call<{ revision: string }>('stories.save', { story: next, revision }));
  next = next === old ? young : old;
  process.stdout.write('.');
}

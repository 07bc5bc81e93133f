// A process that opens a story and types numbered words into it, as a window does, until it is killed. For each batch that
// the desk has said to be kept it writes a line: the last word in it, the longest that a word of it had waited,
// and how much of that was the flush itself.
import { writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { openDesk } from '../../electron/desk/desk.ts';
import { createJournalPump } from '../../renderer/app/journal-pump.ts';
import type { JournalOperation } from '../../shared/journal/operation.ts';
import type { RequestOf, ResponseOf } from '../../shared/host/contract.ts';
import { fail, ok } from '../../shared/result.ts';

const [folder = '', rescue = '', id = ''] = process.argv.slice(2);
const desk = await openDesk({ folder, rescue, assets: '', version: '1', person: 'typist' });
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

async function call<Name extends 'stories.take-over' | 'stories.append'>(
  name: Name,
  request: RequestOf<Name>,
): Promise<ResponseOf<Name>> {
  const answer = await session.call(name, request);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value as ResponseOf<Name>;
}

const opened = await call('stories.take-over', { id });
const [first] = opened.story.blocks;
if (first?.type !== 'paragraph') throw new Error('The story does not begin with a paragraph.');
const text = first.children.map((child) => ('text' in child ? child.text : '')).join('');
let offset = text.length;
let word = text === '' ? 0 : text.trimEnd().split(' ').length;
const typed: number[] = [];

const pump = createJournalPump<JournalOperation>({
  batch: opened.batch,
  append: async (batch, { ops }) => {
    const began = Date.now();
    const answer = await call('stories.append', { id, batch, ops });
    if (answer.keeping.place !== 'desk') throw new Error(JSON.stringify(answer.keeping));
    const waited = Date.now() - (typed[0] ?? Date.now());
    typed.splice(0, ops.length);
    writeSync(1, `${word - typed.length} ${waited} ${Date.now() - began}\n`);
    return ok(answer);
  },
  sendWhole: () => Promise.resolve(fail({ code: 'fault', message: { key: 'desk.out-of-step', values: {} } })),
  onState(state) {
    if (state.step === 'failed') throw new Error(state.error.code);
  },
});

for (;;) {
  word += 1;
  const inserted = `${word} `;
  typed.push(Date.now());
  pump.push({ type: 'insert_text', path: [0, 0], offset, text: inserted });
  offset += inserted.length;
  // A burst of keys, and now and then a pause in which the story's file is written.
  await delay(word % 25 === 0 ? 1100 : Math.random() * 30);
}

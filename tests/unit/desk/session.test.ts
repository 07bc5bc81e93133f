import { expect, test, vi } from 'vitest';
import * as exporter from '../../../electron/desk/exporter.ts';
import type { Channel } from '../../../shared/host/channels.ts';
import { sayData } from '../../../shared/messages/index.ts';
import type { HostError } from '../../../shared/host/error.ts';
import type { Result } from '../../../shared/result.ts';
import { openNew, testDesk, testWindow, valueOf, withWords } from './desk-fixture.ts';

function words(result: Result<unknown, HostError>): string {
  return result.ok ? 'ok' : sayData('en', result.error.message);
}

test.each(['desk.destroy', '__proto__', 'toString', '', 42, null])(
  'a call named %j is refused',
  async (name) => {
    const { session } = testWindow(await testDesk());
    const refused = await session.call(name as Channel, {});
    expect(refused).toMatchObject({ ok: false, error: { code: 'refused-call' } });
  },
);

test.each<readonly [Channel, unknown, string]>([
  ['stories.open', { id: '../../etc' }, 'id'],
  ['stories.open', undefined, '–'],
  ['stories.open', { id: '01K0000000000000000000000A', path: '/etc' }, 'path'],
  ['settings.change', { theme: 'neon' }, 'theme'],
  ['settings.change', { theme: undefined }, 'theme'],
  ['shell.open-link', { url: 'javascript:alert(1)' }, 'url'],
  ['shell.open-link', { url: 'file:///etc/passwd' }, 'url'],
  ['photos.attach', { story: '01K0000000000000000000000A', name: 'a', bytes: 'text' }, 'bytes'],
  ['export.run', { id: '01K0000000000000000000000A', formats: [] }, 'formats'],
])('%s with %j is refused by its field', async (channel, request, field) => {
  const { done, session } = testWindow(await testDesk());
  const refused = await session.call(channel, request);
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'refused-call', message: { values: { channel, field } } },
  });
  expect(done).toEqual([]);
});

test('a story with a bad link is refused by the path of the fault, and the file stays', async () => {
  const { desk } = await testDesk();
  const window = testWindow({ desk });
  const { story, revision } = await openNew(window);
  const link = { type: 'link', url: 'javascript:alert(1)', children: [{ text: 'x' }] };
  const bad = { ...story, blocks: [{ ...story.blocks[0], children: [link] }] };
  const refused = await window.session.call('stories.save', { story: bad, revision });
  expect(words(refused)).toContain('“story.blocks.0.children.0.url” is wrong');
  expect(valueOf(await desk.readStory(story.id)).revision).toBe(revision);
});

test('an exception in a handler is an answer and a report, and the session goes on', async () => {
  const { desk, reports } = await testDesk();
  const window = testWindow({ desk });
  const { story, revision } = await openNew(window);
  const thrown = vi.spyOn(exporter, 'checkStory').mockRejectedValue(new Error('the roof fell in'));
  const answer = await window.call('export.check', { id: story.id });
  thrown.mockRestore();
  expect(answer).toMatchObject({ ok: false, error: { code: 'fault' } });
  expect(words(answer)).toContain('the roof fell in');
  expect(reports.join('\n')).toContain('export.check: Error: the roof fell in');
  valueOf(await window.call('stories.save', { story: withWords(story, 'on'), revision }));
});

test('what the shell is for reaches the shell', async () => {
  const window = testWindow(await testDesk());
  valueOf(await window.call('shell.ready', {}));
  valueOf(await window.call('shell.open-link', { url: 'https://example.com/a' }));
  valueOf(await window.call('shell.may-close', {}));
  expect(window.done).toEqual(['ready', 'link https://example.com/a', 'may-close']);
});

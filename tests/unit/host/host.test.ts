import { expect, test } from 'vitest';
import type { EventName } from '../../../shared/host/channels.ts';
import { createHost } from '../../../shared/host/host.ts';

const photoUrl = (story: string, file: string): string => `/photos/${story}/${file}`;

function hostAnswering(answer: () => Promise<unknown>) {
  return createHost({ call: answer, on: () => () => undefined }, photoUrl);
}

test('an answer that fits the contract comes through', async () => {
  const host = hostAnswering(() => Promise.resolve({ ok: true, value: { theme: 'dark' } }));
  expect(await host.call('settings.read', {})).toEqual({ ok: true, value: { theme: 'dark' } });
});

test('an error comes through with its message', async () => {
  const error = { code: 'disk-full', message: { key: 'desk.disk-full', values: { file: 'story.json' } } };
  const host = hostAnswering(() => Promise.resolve({ ok: false, error }));
  expect(await host.call('settings.read', {})).toEqual({ ok: false, error });
});

test.each<readonly [string, () => Promise<unknown>]>([
  ['a pipe that breaks', () => Promise.reject(new Error('gone'))],
  ['nothing', () => Promise.resolve(undefined)],
  ['a value that the contract does not have', () => Promise.resolve({ ok: true, value: { theme: 'neon' } })],
  ['a value with more in it', () => Promise.resolve({ ok: true, value: { theme: 'dark', path: '/home' } })],
  ['an error of no kind', () => Promise.resolve({ ok: false, error: { code: 'odd' } })],
  [
    'a message of no catalogue',
    () => Promise.resolve({ ok: false, error: { code: 'fault', message: { key: 'toString', values: {} } } }),
  ],
])('%s is a fault, as data', async (_, answer) => {
  expect(await hostAnswering(answer).call('settings.read', {})).toMatchObject({
    ok: false,
    error: { code: 'fault', message: { key: 'desk.no-answer' } },
  });
});

test('an event is heard when it fits the contract, until listening ends', () => {
  const listeners = new Map<EventName, (event: unknown) => void>();
  const host = createHost(
    {
      call: () => Promise.resolve(undefined),
      on(name, listener) {
        listeners.set(name, listener);
        return () => listeners.delete(name);
      },
    },
    photoUrl,
  );
  const heard: unknown[] = [];
  const stop = host.on('story-changed-on-disk', (event) => heard.push(event));
  const id = '01K0000000000000000000000A';
  for (const event of [{ id }, { id: '../x' }, {}, undefined, { id, more: 1 }]) {
    listeners.get('story-changed-on-disk')?.(event);
  }
  expect(heard).toEqual([{ id }]);
  stop();
  expect(listeners.size).toBe(0);
});

import { expect, test } from 'vitest';
import { CHANNELS, EVENTS } from '../../../shared/host/channels.ts';
import { contract, events } from '../../../shared/host/contract.ts';

test('the names that the preload knows are those of the contract', () => {
  expect(Object.keys(contract).sort()).toEqual([...CHANNELS].sort());
  expect(Object.keys(events).sort()).toEqual([...EVENTS].sort());
});

test('no call takes more than it names', () => {
  for (const name of CHANNELS) {
    const parsed = contract[name].request.safeParse({ path: '/etc/passwd' });
    expect(parsed.success, name).toBe(false);
  }
});

test.each([
  [{}, true],
  [{ theme: 'dark', person: null, storyLanguage: null, interfaceLanguage: null }, true],
  [{ person: '' }, false],
  [{ theme: null }, false],
  [{ theme: undefined }, false],
  [{ interfaceLanguage: 'ru' }, false],
])('a change of settings to %j: %s', (change, fits) => {
  expect(contract['settings.change'].request.safeParse(change).success).toBe(fits);
});

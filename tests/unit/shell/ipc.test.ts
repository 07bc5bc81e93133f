import { expect, test } from 'vitest';
import { createOutbox } from '../../../electron/shell/ipc.ts';

test('events wait until the page listens, and keep their order', () => {
  const sent: unknown[] = [];
  const outbox = createOutbox((name, event) => sent.push([name, event]));
  outbox.emit('command', { id: 'undo' });
  outbox.emit('stories-changed', {});
  expect(sent).toEqual([]);
  outbox.open();
  outbox.emit('command', { id: 'redo' });
  expect(sent).toEqual([
    ['command', { id: 'undo' }],
    ['stories-changed', {}],
    ['command', { id: 'redo' }],
  ]);
});

test('events wait again while the page is loaded anew, and come once', () => {
  const sent: string[] = [];
  const outbox = createOutbox((name) => sent.push(name));
  outbox.open();
  outbox.shut();
  expect(outbox.isOpen()).toBe(false);
  outbox.emit('stories-changed', {});
  expect(sent).toEqual([]);
  outbox.open();
  outbox.open();
  expect(sent).toEqual(['stories-changed']);
});

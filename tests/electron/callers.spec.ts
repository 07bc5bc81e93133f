import { expect, test } from './lede.ts';

const CALL = 'lede:call';
const refused = { ok: false, error: { code: 'refused-call' } };

test('a call from the main frame of our own page is answered', async ({ lede }) => {
  const answer = await lede.app.callAs({ url: 'app://lede/#/story/x', isMainFrame: true }, CALL, [
    'desk.info',
    {},
  ]);
  expect(answer).toMatchObject({ ok: true, value: { shell: 'electron' } });
});

for (const url of [
  'https://example.com/',
  'https://lede/',
  'http://lede/',
  'app://evil/',
  'app://lede.evil/',
  'app://evil/?app://lede/',
  'app://lede@evil/',
  'app://user@lede/',
  'app://lede:8080/',
  'app:lede/',
  'apps://lede/',
  'file:///app://lede/',
  'about:blank',
  'data:text/html,app://lede/',
]) {
  test(`a call from ${url} is refused`, async ({ lede }) => {
    expect(await lede.app.callAs({ url, isMainFrame: true }, CALL, ['desk.info', {}])).toMatchObject(refused);
  });
}

test('a call from a subframe of our own page is refused', async ({ lede }) => {
  const frame = { url: 'app://lede/', isMainFrame: false };
  expect(await lede.app.callAs(frame, CALL, ['desk.info', {}])).toMatchObject(refused);
});

test('a call from a frame that has gone is refused', async ({ lede }) => {
  expect(await lede.app.callAs(null, CALL, ['desk.info', {}])).toMatchObject(refused);
});

test('a call from a page that no window of ours shows is refused', async ({ lede }) => {
  const frame = { url: 'app://lede/', isMainFrame: true };
  expect(await lede.app.callFromElsewhere(frame, CALL, ['desk.info', {}])).toMatchObject(refused);
});

for (const [what, args] of [
  ['a name that the contract lacks', ['fs.read-file', { path: '/etc/passwd' }]],
  ['a name out of the prototype', ['constructor', {}]],
  ['no name', []],
  ['a name that is no text', [{ toString: 'desk.info' }, {}]],
  ['a request that the contract refuses', ['stories.open', { id: '../../etc/passwd' }]],
  ['a request with more than the contract has', ['desk.info', { more: true }]],
] as const) {
  test(`main refuses ${what}, as data`, async ({ lede }) => {
    const frame = { url: 'app://lede/', isMainFrame: true };
    expect(await lede.app.callAs(frame, CALL, args)).toMatchObject(refused);
  });
}

import { expect, test } from './lede.ts';

test('the page has nothing of Node or Electron, and a frozen host of two functions', async ({ lede }) => {
  const found = await lede.page.evaluate(() => {
    const host = Reflect.get(window, 'lede') as object;
    return {
      globals: [
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'global',
        'electron',
        'ipcRenderer',
      ].filter((name) => name in window),
      host: Object.keys(host).sort(),
      isFrozen: Object.isFrozen(host),
      isReplaced: Reflect.set(window, 'lede', {}),
    };
  });
  expect(found).toEqual({ globals: [], host: ['call', 'on'], isFrozen: true, isReplaced: false });
});

test('the window is closed off from the system', async ({ lede }) => {
  expect(await lede.app.isSandboxEnabled()).toBe(true);
  expect((await lede.app.window()).webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('the preload lets through only the calls and events of the contract', async ({ lede }) => {
  const refusals = await lede.page.evaluate(async () => {
    const host = Reflect.get(window, 'lede') as {
      call: (name: unknown, request: unknown) => Promise<unknown>;
      on: (name: unknown, listener: () => void) => void;
    };
    const refused = async (work: () => unknown) => {
      try {
        await work();
        return 'done';
      } catch (error) {
        return String(error);
      }
    };
    return Promise.all([
      refused(() => host.call('fs.readFile', { path: '/etc/passwd' })),
      refused(() => host.call('__proto__', {})),
      refused(() => host.call(['desk.info'], {})),
      refused(() => {
        host.on('lede:event', () => undefined);
      }),
    ]);
  });
  expect(refusals).toEqual([
    expect.stringContaining('Unknown call'),
    expect.stringContaining('Unknown call'),
    expect.stringContaining('Unknown call'),
    expect.stringContaining('Unknown event'),
  ]);
});

test('listeners are given the event alone, and hear nothing after they stop', async ({ lede }) => {
  await lede.page.evaluate(() => {
    const host = Reflect.get(window, 'lede') as {
      on: (name: string, listener: (...args: unknown[]) => void) => () => void;
    };
    const heard: unknown[] = [];
    const stop = host.on('command', (...args) => {
      heard.push(args);
      stop();
    });
    Reflect.set(window, 'heard', heard);
  });
  const heard = () => lede.page.evaluate(() => Reflect.get(window, 'heard') as unknown);
  await lede.app.clickMenu('undo');
  await expect.poll(heard).toEqual([[{ id: 'undo' }]]);
  await lede.app.clickMenu('undo');
  // A second listener shows that the second event has come.
  await lede.page.evaluate(() => {
    const host = Reflect.get(window, 'lede') as {
      on: (name: string, listener: (event: unknown) => void) => void;
    };
    host.on('command', (event) => {
      Reflect.set(window, 'later', event);
    });
  });
  await lede.app.clickMenu('redo');
  await expect
    .poll(() => lede.page.evaluate(() => Reflect.get(window, 'later') as unknown))
    .toEqual({ id: 'redo' });
  expect(await heard()).toEqual([[{ id: 'undo' }]]);
});

test('the content security policy blocks inline scripts, eval and everything remote', async ({ lede }) => {
  const { page } = lede;
  const blocked = await page.evaluate(async () => {
    const violations: string[] = [];
    const added: Element[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
    const add = (tag: string, attributes: Record<string, string>, text = '') => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.textContent = text;
      document.body.append(element);
      added.push(element);
      return element;
    };
    const failure = (work: () => unknown) => {
      try {
        return work();
      } catch (error) {
        return error instanceof Error ? error.name : error;
      }
    };
    add('script', {}, 'window.planted = "inline"');
    add('div', { onclick: 'window.planted = "handler"' }).click();
    add('a', { href: 'javascript:window.planted = "address"' }).click();
    add('script', { src: 'https://example.com/evil.js' });
    add('img', { src: 'https://example.com/spy.gif' });
    add('iframe', { src: 'https://example.com/' });
    add('iframe', { srcdoc: '<script>parent.planted = "frame"</script>' });
    add('object', { data: 'https://example.com/x.swf' });
    // The debugger that runs this function may compile; what the page does later may not.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const evaluated = failure(() => (0, eval)('1'));
    const compiled = failure(() => Reflect.construct(Function, ['return 1']));
    const fetched = await fetch('https://example.com/').then(
      () => 'fetched',
      () => 'refused',
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const element of added) element.remove();
    return {
      planted: 'planted' in window,
      evaluated,
      compiled,
      fetched,
      violations: [...new Set(violations)].sort(),
    };
  });
  expect(blocked).toEqual({
    planted: false,
    evaluated: 'EvalError',
    compiled: 'EvalError',
    fetched: 'refused',
    violations: expect.arrayContaining([
      'connect-src',
      'frame-src',
      'img-src',
      'object-src',
      'script-src',
      'script-src-attr',
      'script-src-elem',
    ]),
  });
  expect(await lede.app.outside()).toEqual([]);
});

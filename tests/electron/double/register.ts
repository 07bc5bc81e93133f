/** Loaded before main: gives it the double for `electron`, and a test its hold on the double. */
import { registerHooks } from 'node:module';
import { control } from './control.ts';
import type { ControlAnswer, ControlCall } from './control-messages.ts';

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron') return next(specifier, context);
    return { url: new URL('index.ts', import.meta.url).href, shortCircuit: true };
  },
});

process.on('message', ({ id, name, args }: ControlCall) => {
  void answer(name, args).then(
    (value) => reply({ id, ok: true, value }),
    (error: unknown) => reply({ id, ok: false, message: String(error) }),
  );
});
process.on('disconnect', () => process.exit(1));

function answer(name: ControlCall['name'], args: readonly unknown[]): Promise<unknown> {
  const act = Reflect.get(control, name) as (...args: readonly unknown[]) => unknown;
  return new Promise((resolve) => resolve(act(...args)));
}

function reply(message: ControlAnswer): void {
  process.send?.(message);
}

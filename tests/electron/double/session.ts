import { EventEmitter } from 'node:events';
import type { Protocol, Session } from 'electron';

type SchemeHandler = Parameters<Protocol['handle']>[1];
type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type DeviceHandler = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>;

/** Schemes that were given privileges: once, before the app was ready, as Electron wants it. */
export const privileged = { schemes: new Set<string>(), isReady: false };

export const protocol = {
  registerSchemesAsPrivileged(schemes) {
    if (privileged.isReady)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes)
      if (privileges?.standard === true) privileged.schemes.add(scheme);
  },
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged'>;

/** A session: who answers a scheme, and who may do what. With no handler set, everything is granted, as in Electron. */
class DoubleSession extends EventEmitter {
  readonly schemes = new Map<string, SchemeHandler>();
  requestHandler: RequestHandler | undefined;
  checkHandler: CheckHandler | undefined;
  deviceHandler: DeviceHandler | undefined;

  readonly protocol = {
    handle: (scheme, handler) => {
      if (this.schemes.has(scheme)) throw new Error(`The scheme ${scheme} is handled already`);
      if (!privileged.schemes.has(scheme))
        throw new Error(`The scheme ${scheme} has no origin: it is not privileged`);
      this.schemes.set(scheme, handler);
    },
  } satisfies Pick<Protocol, 'handle'>;

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.requestHandler = handler ?? undefined;
  }
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.checkHandler = handler ?? undefined;
  }
  setDevicePermissionHandler(handler: DeviceHandler | null): void {
    this.deviceHandler = handler ?? undefined;
  }
}

export type { DoubleSession };
export const session = { defaultSession: new DoubleSession() };
session.defaultSession satisfies Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
>;

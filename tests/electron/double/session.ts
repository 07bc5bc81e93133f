import { EventEmitter } from 'node:events';
import type { OnBeforeRequestListenerDetails, Protocol, Session, WebRequest } from 'electron';

type SchemeHandler = Parameters<Protocol['handle']>[1];
type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type BeforeRequest = NonNullable<Parameters<WebRequest['onBeforeRequest']>[0]>;
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

  /** Answers whether a request may go out; undefined lets all out, as in Electron. */
  #beforeRequest: BeforeRequest | undefined;
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.#beforeRequest = listener;
    },
  };

  mayRequest(url: string): boolean {
    let isCancelled = false;
    this.#beforeRequest?.({ url } as OnBeforeRequestListenerDetails, ({ cancel }) => {
      isCancelled = cancel === true;
    });
    return !isCancelled;
  }

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
const partitions = new Map<string, DoubleSession>();
export const session = {
  defaultSession: new DoubleSession(),
  fromPartition(name: string): DoubleSession {
    const known = partitions.get(name) ?? new DoubleSession();
    partitions.set(name, known);
    return known;
  },
};
session.defaultSession satisfies Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
>;

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { hostError, type HostError } from '../../shared/host/error.ts';
import { messageData } from '../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Desk } from '../desk/desk.ts';
import { isSystemError } from '../desk/file-error.ts';
import { send, words } from './answer.ts';
import { createDoor } from './door.ts';
import { answer, type Surroundings } from './routes.ts';
import { createWindows, type BrowserActions } from './windows.ts';

export interface ServeOptions {
  readonly desk: Pick<Desk, 'connect' | 'photoFile'>;
  readonly actions: BrowserActions;
  /** The folder of the built page. */
  readonly rendererFolder: string;
  /** Any free port when absent. */
  readonly port?: number;
  /** How long a window may be out of touch before its stories are let go, in milliseconds. */
  readonly grace?: number;
}

/** A desk that is being served on this computer alone. */
export interface ServedDesk {
  readonly origin: string;
  /** The address with the first token: it lets one browser in. */
  readonly address: string;
  /** An address for one browser more; an earlier one that was not used stops working. */
  readonly newAddress: () => string;
  /** Says whether any browser has come in. */
  readonly visited: () => boolean;
  /** Fulfilled once windows have been open and the last has gone. */
  readonly deserted: Promise<void>;
  /** Says that the browser has ended, so that its windows need not be waited for. */
  readonly browserEnded: () => void;
  /** Asks the windows to save, ends their sessions and stops serving. The desk stays open. */
  readonly close: () => Promise<void>;
}

const ADDRESS = '127.0.0.1';
const GRACE = 10_000;
const GRACE_WITHOUT_BROWSER = 1_000;
const PATIENCE_AT_CLOSE = 10_000;

/**
 * Serves a desk to browsers on this computer, and to those alone that bring a one-time token. Comes back with the address
 * to open, or with an error when the port cannot be had.
 */
export async function serveDesk(options: ServeOptions): Promise<Result<ServedDesk, HostError>> {
  const { desk, actions, rendererFolder, grace = GRACE } = options;
  const server = createServer();
  const listening = await listen(server, options.port ?? 0);
  if (!listening.ok) return listening;
  const port = listening.value;
  const door = createDoor();
  const { windows, deserted } = createWindows({ desk, actions, grace });
  const around: Surroundings = { photoFile: desk.photoFile, rendererFolder, door, windows, port };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answer(around, request)
      .then((answered) => send(response, answered))
      .catch((error: unknown) => sendFault(response, error));
  });
  const origin = `http://${ADDRESS}:${port}`;
  const newAddress = () => `${origin}/?token=${door.issueToken()}`;
  return ok({
    origin,
    address: newAddress(),
    newAddress,
    visited: () => door.visited(),
    deserted,
    browserEnded: () => windows.hurry(GRACE_WITHOUT_BROWSER),
    async close() {
      await windows.close(PATIENCE_AT_CLOSE);
      await stopListening(server);
    },
  });
}

function listen(server: Server, port: number): Promise<Result<number, HostError>> {
  return new Promise((resolve) => {
    server.once('error', (error) => {
      const message = isSystemError(error, 'EADDRINUSE')
        ? messageData('serve.port-busy', { port: String(port) })
        : messageData('serve.cannot-listen', { reason: error.message });
      resolve(fail(hostError('fault', message)));
    });
    server.listen(port, ADDRESS, () => {
      const address = server.address();
      resolve(ok(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function sendFault(response: ServerResponse, error: unknown): Promise<void> {
  // Half an answer cannot be taken back, and the other side may have gone before its end.
  if (response.headersSent) response.destroy();
  else await send(response, words(500, error instanceof Error ? error.message : String(error)));
}

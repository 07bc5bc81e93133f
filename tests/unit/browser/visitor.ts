import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Sends one request with the path and the headers as they are: `fetch` would tidy both up. */
export function ask(
  origin: string,
  path: string,
  { method = 'GET', headers = {}, body }: Question = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ hostname, port, path, method, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(pieces).toString('utf8'),
        });
      });
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Comes in by an address and gives the cookie header of a browser that was let in. */
export async function enter(address: string): Promise<string> {
  const { origin, search } = new URL(address);
  const answer = await ask(origin, `/${search}`);
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
  if (answer.status !== 303 || cookie === undefined) throw new Error(`not let in: ${answer.status}`);
  return cookie;
}

/** Listens to a window's events until `leave`; `next` gives the messages one by one, comments aside. */
export async function listen(origin: string, window: string, cookie: string) {
  const { hostname, port } = new URL(origin);
  const messages: string[] = [];
  const waiting: ((message: string) => void)[] = [];
  const opened = Promise.withResolvers<number>();
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const sent = httpRequest(
    { hostname, port, path: `/events?window=${window}`, headers: { Cookie: cookie }, agent: false },
    (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        text += piece;
        const parts = text.split('\n\n');
        text = parts.pop() ?? '';
        for (const part of parts) {
          if (!part.startsWith('data: ')) continue;
          const next = waiting.shift();
          if (next === undefined) messages.push(part.slice(6));
          else next(part.slice(6));
        }
      });
      response.on('close', () => end());
      response.on('error', () => undefined);
      opened.resolve(response.statusCode ?? 0);
    },
  );
  sent.on('error', opened.reject);
  sent.end();
  return {
    status: await opened.promise,
    ended,
    next: () =>
      new Promise<string>((resolve) => {
        const message = messages.shift();
        if (message === undefined) waiting.push(resolve);
        else resolve(message);
      }),
    leave: () => sent.destroy(),
  };
}

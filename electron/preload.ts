import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS, EVENTS } from '../shared/host/channels.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './shell/pipe.ts';

/** What main sends: an event of the desk, by name. */
interface Sent {
  readonly name: string;
  readonly event: unknown;
}

contextBridge.exposeInMainWorld('lede', {
  call(name: unknown, request: unknown): Promise<unknown> {
    const channel = CHANNELS.find((known) => known === name);
    if (channel === undefined) return Promise.reject(new Error(`Unknown call: ${String(name)}`));
    return ipcRenderer.invoke(CALL_CHANNEL, channel, request);
  },
  on(name: unknown, listener: (event: unknown) => void): () => void {
    const wanted = EVENTS.find((known) => known === name);
    if (wanted === undefined) throw new Error(`Unknown event: ${String(name)}`);
    function hear(_event: unknown, sent: Sent): void {
      if (sent.name === wanted) listener(sent.event);
    }
    ipcRenderer.on(EVENT_CHANNEL, hear);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, hear);
    };
  },
});

/** The service put together: file, clock, scheduler and HTTP. */
import { createServer } from 'node:http';
import * as duxun from 'duxun';
import { hostClock } from './clock.mjs';
import { appOf } from './http/app.mjs';
import { Streams } from './http/streams.mjs';
import { version as bundled } from './rules.mjs';
import { Scheduler } from './scheduler.mjs';
import { Service } from './service.mjs';
import { Store } from './store.mjs';

/**
 * @param {{
 *   db: string,
 *   port?: number,
 *   host?: string,
 *   clock?: import('./types.d.ts').Clock,
 *   library?: import('./types.d.ts').Library,
 *   version?: string,
 *   effectiveFrom?: string | undefined,
 *   log?: import('./types.d.ts').Log,
 *   longest?: number,
 *   streams?: ConstructorParameters<typeof Streams>[2],
 * }} options `clock` is the host's and `library` the bundled measures where left out
 */
export async function start({
  db,
  port = 0,
  host = '127.0.0.1',
  clock = hostClock,
  library = duxun,
  version = bundled,
  effectiveFrom,
  log = () => undefined,
  longest = 60_000,
  streams: ofStreams,
}) {
  const store = new Store(db);
  const service = new Service({ store, clock, library, version, effectiveFrom, log });
  const streams = new Streams(service, hostClock, ofStreams);
  const scheduler = new Scheduler(service, clock, { longest });
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 },
    appOf(service, streams),
  );
  await new Promise((resolve, reject) => {
    server.once('error', (error) => {
      store.close();
      reject(error);
    });
    server.listen(port, host, () => resolve(undefined));
  });
  scheduler.start();
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  let stopping = /** @type {Promise<void> | null} */ (null);
  return {
    service,
    url: `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`,
    /** Takes no more requests, ends those at hand, and closes the file. */
    stop(patience = 10_000) {
      stopping ??= new Promise((resolve) => {
        scheduler.stop();
        streams.close();
        const cut = setTimeout(() => server.closeAllConnections(), patience);
        server.close(() => {
          clearTimeout(cut);
          store.close();
          resolve();
        });
        server.closeIdleConnections();
      });
      return stopping;
    },
  };
}

/**
 * Changes as Server-Sent Events. The number of a change is the event's id, so that who comes back with Last-Event-ID gets
 * what came meanwhile: each change once or more, in order. A reader who is slow is sent no more than they take.
 */
import { Refused } from '../refused.mjs';
import { inLang, langOf } from './lang.mjs';

/** @typedef {import('express').Request} Request */
/** @typedef {import('express').Response} Response */

export class Streams {
  #service;
  #clock;
  #most;
  #beat;
  /** @type {Set<() => void>} */
  #open = new Set();

  /**
   * @param {import('../service.mjs').Service} service
   * @param {import('../types.d.ts').Clock} clock
   * @param {{ most?: number, beat?: number }} [options] so many readers at a time; milliseconds between signs of life
   */
  constructor(service, clock, { most = 100, beat = 15_000 } = {}) {
    this.#service = service;
    this.#clock = clock;
    this.#most = most;
    this.#beat = beat;
  }

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {number} after
   */
  open(request, response, after) {
    if (this.#open.size >= this.#most)
      throw new Refused(503, 'STREAMS_FULL', { headers: { 'Retry-After': '10' } });
    const last = request.get('Last-Event-ID');
    let seen = last !== undefined && /^\d{1,15}$/.test(last) ? Number(last) : after;
    response
      .status(200)
      .set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
    if (request.method === 'HEAD') return void response.end();
    response.flushHeaders();
    const lang = langOf(request);
    let full = false;
    const send = (/** @type {string} */ text) => {
      full = !response.write(text);
    };
    const pump = () => {
      while (!full && !response.writableEnded) {
        const changes = this.#service.changes(seen, 50);
        if (changes.length === 0) return;
        for (const change of changes) {
          send(`id: ${change.seq}\nevent: change\ndata: ${JSON.stringify(inLang(change, lang))}\n\n`);
          seen = change.seq;
          if (full) break;
        }
      }
    };
    const beat = () => {
      if (!full) send(': still here\n\n');
      stopBeat = this.#clock.after(this.#beat, beat);
    };
    let stopBeat = this.#clock.after(this.#beat, beat);
    const stopListening = this.#service.listen(pump);
    const end = () => void response.end();
    response.on('drain', () => {
      full = false;
      pump();
    });
    response.once('close', () => {
      stopBeat();
      stopListening();
      this.#open.delete(end);
    });
    this.#open.add(end);
    send('retry: 2000\n\n');
    pump();
  }

  get size() {
    return this.#open.size;
  }

  close() {
    for (const end of [...this.#open]) end();
  }
}

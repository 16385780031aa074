/** What the service won't do, and why: a status of HTTP, a code that stays, and what the words need. */
export class Refused extends Error {
  /**
   * @param {number} status
   * @param {string} code one of `problems` in words.mjs
   * @param {{ readonly faults?: readonly import('duxun').Fault[], readonly wrong?: readonly Wrong[], readonly headers?: Readonly<Record<string, string>> }} [more]
   */
  constructor(status, code, more = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.more = more;
  }
}

/** @typedef {{ readonly parameter: string, readonly found: string, readonly expected: string }} Wrong */

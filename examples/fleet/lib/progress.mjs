/** How far a run is, on standard error: one line that is rewritten on a terminal, else a line every few seconds. */

/** @param {NodeJS.WriteStream} stream */
export function progressOn(stream) {
  const terminal = stream.isTTY === true;
  const every = terminal ? 200 : 5000;
  let last = performance.now();
  let shown = false;
  const wipe = () => {
    if (shown) stream.write('\r\x1b[K');
    shown = false;
  };
  return {
    /** @param {() => string} text */
    at(text) {
      if (performance.now() - last < every) return;
      last = performance.now();
      wipe();
      stream.write(terminal ? text() : `${text()}\n`);
      shown = terminal;
    },
    /** @param {string} text */
    say(text) {
      wipe();
      stream.write(`${text}\n`);
    },
  };
}

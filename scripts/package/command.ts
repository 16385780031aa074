import { spawn } from 'node:child_process';

export interface Place {
  readonly cwd: string;
  /** Beside the variables that there are. */
  readonly env?: Readonly<Record<string, string>>;
}

/** So much of what a program printed stands in the fault. */
const told = 4000;

/**
 * Runs a program to its end.
 *
 * @returns what it printed
 * @throws with the command, the exit code and the end of what it printed
 */
export function run(program: string, args: readonly string[], { cwd, env }: Place): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', failed);
    child.on('close', (code, signal) => {
      if (code === 0) return done(out);
      const said = [out, err].map((text) => text.trim().slice(-told)).filter((text) => text !== '');
      failed(new Error([`${[program, ...args].join(' ')} ended with ${code ?? signal}`, ...said].join('\n')));
    });
  });
}

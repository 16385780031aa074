#!/usr/bin/env node
/** The command line: reads files and streams, calls the library. Everything else is in `cli/`. */
import { run } from './cli/run.js';

const { argv, env, stdin, stdout, stderr } = process;

process.exitCode = await run(argv.slice(2), { env, stdin, stdout, stderr });
